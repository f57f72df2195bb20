import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { divisionName, named } from '../strings/names';
import { permissionWords } from '../strings/permission-words';
import { SubjectLink } from '../ui/subject-link';
import styles from './path-picture.module.css';

type Explanation = Schemas['ExplanationDto'];
type Path = Schemas['AccessPathDto'];

const t = strings.why;

/** Person → group → role → part of the role → permission. A list, so that readers of screens follow it, too. */
export function PathPicture({
  explanation,
  path,
}: {
  readonly explanation: Explanation;
  readonly path: Path;
}) {
  const { subject, permission } = explanation;
  const { group, role, division, rule } = path;
  const holds = t.holds(divisionName(division));
  return (
    <ol className={styles.picture} aria-label={t.picture} data-counts={path.counts}>
      <Node kind={strings.common.subjectTypes[subject.type]}>
        <SubjectLink subject={subject} />
      </Node>
      {group !== undefined && (
        <Node edge={t.memberOf} kind={t.group}>
          <SubjectLink subject={{ type: 'group', ...group }} />
        </Node>
      )}
      <Node edge={holds} kind={t.role}>
        <Link to="/roles/$id" params={{ id: role.id }}>
          {named(role)}
        </Link>
      </Node>
      <Node edge={t.includes} kind={t.policy}>
        {ruleWords(rule)}
      </Node>
      <Node edge={t.gives} kind={t.permission}>
        {permissionWords(permission).name}
      </Node>
    </ol>
  );
}

function Node({
  edge,
  kind,
  children,
}: {
  readonly edge?: string;
  readonly kind: string;
  readonly children: ReactNode;
}) {
  return (
    <li className={styles.step}>
      {edge !== undefined && (
        <span className={styles.edge}>
          <span>{edge}</span>
        </span>
      )}
      <span className={styles.node}>
        <span className={styles.kind}>{kind}</span>
        <span className={styles.name}>{children}</span>
      </span>
    </li>
  );
}

function ruleWords({ kind, domain, entity, action }: Path['rule']): string {
  if (kind === 'flat') return t.flat;
  const { name, area } = permissionWords([domain, entity, action].join(':'));
  return area === undefined ? name : `${name} (${area})`;
}

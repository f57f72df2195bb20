import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { EffectiveHistory } from '../time/effective-history';
import { History } from '../time/history';
import { PageTabs, type Tab } from '../ui/page-tabs';
import type { SubjectKind } from './subject-kinds';
import { SubjectPermissions } from './subject-permissions';
import { SubjectRoles } from './subject-roles';

const t = strings.subject;

interface Properties {
  readonly type: SubjectKind;
  readonly id: string;
  readonly access: Schemas['SubjectAccessDto'];
  /** The part that shows. */
  readonly value: string | undefined;
  /** What this kind has in addition. */
  readonly more?: readonly Tab[];
}

/** The parts of a page about a person, group or client: roles, permissions, what only that kind has, and history. */
export function SubjectTabs({ type, id, access, value, more = [] }: Properties) {
  const { directGrantCount, inheritedGrantCount, permissionCount } = access;
  return (
    <PageTabs
      value={value}
      tabs={[
        {
          value: 'roles',
          label: t.rolesTab(directGrantCount + inheritedGrantCount),
          content: <SubjectRoles type={type} id={id} />,
        },
        {
          value: 'permissions',
          label: t.permissionsTab(permissionCount),
          content: <SubjectPermissions type={type} id={id} />,
        },
        ...more,
        { value: 'history', label: strings.time.tab, content: <OwnHistory type={type} id={id} /> },
        ...(type === 'group'
          ? []
          : [
              {
                value: 'effective',
                label: strings.time.effective,
                content: <EffectiveHistory subjectType={type} subjectId={id} />,
              },
            ]),
      ]}
    />
  );
}

/** Of a group its members, too. */
function OwnHistory({ type, id }: Pick<Properties, 'type' | 'id'>) {
  return type === 'group' ? <History groupId={id} /> : <History subjectType={type} subjectId={id} />;
}

import { Link } from '@tanstack/react-router';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { SubjectLink } from '../ui/subject-link';

type By = Schemas['ChangedByDto'];

const t = strings.time;

/** Who made a change; where it is not known, why not. */
export function ChangedBy({ by: { actor, reason, changeId } }: { readonly by: By }) {
  if (actor === undefined) return <span>{t.notNamed[reason ?? 'no_event']}</span>;
  return (
    <>
      {actor.type === 'genesys' || actor.id === undefined ? (
        <span>{t.genesysItself}</span>
      ) : (
        <SubjectLink subject={{ type: actor.type, id: actor.id, name: actor.name }} />
      )}
      {changeId !== undefined && (
        <>
          {', '}
          <Link to="/changes/$id" params={{ id: changeId }}>
            {t.planned}
          </Link>
        </>
      )}
    </>
  );
}

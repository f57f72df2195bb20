import { Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { momentOf, useAsOf } from '../api/as-of';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { ChangedBy } from '../time/changed-by';
import { Time } from '../ui/time';

type Entry = Schemas['HistoryEntryDto'];
type Query = Parameters<typeof useAddition>[0];

const t = strings.time;

interface Properties {
  readonly subject: Schemas['ExplanationDto']['subject'];
  readonly path: Schemas['AccessPathDto'];
}

/** Who gave the role of a way to a permission, and who made its holder a member of the group. */
export function GivenBy({ subject, path: { group, role, division } }: Properties) {
  if (!useMay('snapshots:read')) return null;
  const holder = group === undefined ? subject : ({ type: 'group', id: group.id } as const);
  return (
    <div>
      <Addition
        label={t.givenBy}
        query={{ kind: ['grant'], subjectType: holder.type, subjectId: holder.id, roleId: role.id }}
        is={(entry) => entry.division?.id === division.id}
      />
      {group !== undefined && (
        <Addition
          label={t.joined}
          query={{
            kind: ['membership'],
            subjectType: subject.type,
            subjectId: subject.id,
            groupId: group.id,
          }}
          is={() => true}
        />
      )}
    </div>
  );
}

interface Asked {
  readonly label: string;
  readonly query: Query;
  /** Whether an entry is about what is asked. */
  readonly is: (entry: Entry) => boolean;
}

function Addition({ label, query, is }: Asked) {
  const history = useAddition(query);
  if (history.data === undefined) return null;
  const last = history.data.entries.find(is);
  if (last?.change !== 'added') return <Text size="sm">{`${label}: ${t.givenUnknown}`}</Text>;
  return (
    <Text size="sm" component="div">
      {label}: <Time at={last.by.time ?? last.storedAt} />, {t.by.toLowerCase()} <ChangedBy by={last.by} />
    </Text>
  );
}

/** The history of a grant or a membership, the newest first, up to the day that is asked about. */
function useAddition(query: {
  readonly kind: Schemas['SnapshotChangeKind'][];
  readonly subjectType: Schemas['SubjectType'];
  readonly subjectId: string;
  readonly roleId?: string;
  readonly groupId?: string;
}) {
  const at = momentOf(useAsOf());
  // `to` is the first moment that no longer counts.
  const to = at?.includes('T') === true ? new Date(new Date(at).getTime() + 1).toISOString() : undefined;
  return api.useQuery('get', '/api/v1/history', { params: { query: { ...query, to, pageSize: 100 } } });
}

import { Stack } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { momentOf, useAsOf } from '../api/as-of';
import { paging } from '../api/paging';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { HistoryTable } from './history-table';

const t = strings.time;

interface HistoryFilter {
  readonly subjectType?: Schemas['SubjectType'];
  readonly subjectId?: string;
  readonly roleId?: string;
  readonly divisionId?: string;
  readonly groupId?: string;
  readonly kind?: Schemas['SnapshotChangeKind'][];
  readonly from?: string;
  readonly to?: string;
}

/** What came and went, the newest first: all of it, or what concerns one thing. As of a day, what came later is left out. */
export function History(filter: HistoryFilter) {
  return (
    <Allowed permission="snapshots:read">
      <Entries filter={filter} />
    </Allowed>
  );
}

function Entries({ filter }: { readonly filter: HistoryFilter }) {
  const asOf = momentOf(useAsOf());
  const to = filter.to ?? (asOf?.includes('T') === true ? asOf : undefined);
  const query = { ...filter, to, pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/history', { params: { query } }, paging);
  return (
    <Stack>
      <Downloads file="/api/v1/history" query={{ ...filter, to }} dated={false} />
      <Pages
        pages={pages}
        isEmpty={({ entries }) => entries.length === 0}
        empty={<Empty title={t.none}>{filter.kind === undefined ? t.noneHint : t.noneOfKind}</Empty>}
      >
        {(loaded) => <HistoryTable entries={loaded.flatMap(({ entries }) => entries)} />}
      </Pages>
    </Stack>
  );
}

import { List, Stack } from '@mantine/core';
import { momentOf, useAsOf } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { changeWords, thingName } from '../strings/time';
import { DataTable, type Column } from '../ui/data-table';
import { Downloads } from '../ui/downloads';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { SubjectLink, subjectName } from '../ui/subject-link';
import { Time } from '../ui/time';
import { ChangedBy } from './changed-by';

type Change = Schemas['EffectiveChangeDto'];

const t = strings.time;
const MAX_SHOWN = 5;

interface EffectiveFilter {
  readonly permission?: string;
  readonly subjectType?: Exclude<Schemas['SubjectType'], 'group'>;
  readonly subjectId?: string;
}

const when: Column<Change> = {
  id: 'when',
  header: t.when,
  cell: ({ row: { original } }) => (
    <>
      <Time at={original.previousAsOf} /> {t.between} <Time at={original.storedAt} />
    </>
  ),
};
const who: Column<Change> = {
  id: 'who',
  header: strings.holders.who,
  cell: ({ row }) => <SubjectLink subject={row.original.subject} />,
};
const what: Column<Change> = {
  id: 'what',
  header: t.what,
  cell: ({ row }) => <Lines lines={row.original.permissions.map(differenceWords)} />,
};
const because: Column<Change> = {
  id: 'because',
  header: t.because,
  cell: ({ row }) => <Causes causes={row.original.causes} />,
};

/** Who gained and lost a permission, or what someone gained and lost, and because of what. */
export function EffectiveHistory(filter: EffectiveFilter) {
  return (
    <Allowed permission="snapshots:read">
      <Entries filter={filter} />
    </Allowed>
  );
}

function Entries({ filter }: { readonly filter: EffectiveFilter }) {
  const asOf = momentOf(useAsOf());
  const query = { ...filter, to: asOf?.includes('T') === true ? asOf : undefined };
  const pages = api.useInfiniteQuery(
    'get',
    '/api/v1/history/effective',
    { params: { query: { ...query, pageSize: 50 } } },
    paging,
  );
  const columns = filter.subjectId === undefined ? [when, who, what, because] : [when, what, because];
  return (
    <Stack>
      <Downloads file="/api/v1/history/effective" query={query} dated={false} />
      <Pages
        pages={pages}
        isEmpty={({ changes, nextPageToken }) => changes.length === 0 && nextPageToken === undefined}
        empty={<Empty title={t.none}>{t.noneHint}</Empty>}
      >
        {(loaded) => (
          <DataTable
            label={t.effective}
            columns={columns}
            rows={loaded.flatMap(({ changes }) => changes)}
            idOf={({ revision, subject }) => `${revision} ${subject.type} ${subject.id}`}
          />
        )}
      </Pages>
    </Stack>
  );
}

function differenceWords({ permission, change }: Schemas['PermissionDifferenceDto']): string {
  return t.differences[change](permissionWords(permission).name);
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const more = lines.length - MAX_SHOWN;
  return (
    <Stack gap={0}>
      {lines.slice(0, MAX_SHOWN).map((line) => (
        <span key={line}>{line}</span>
      ))}
      {more > 0 && <span>{strings.common.andMore(more)}</span>}
    </Stack>
  );
}

function Causes({ causes }: { readonly causes: Change['causes'] }) {
  return (
    <List size="sm">
      {causes.slice(0, MAX_SHOWN).map((cause, place) => (
        <List.Item key={place}>
          {causeWords(cause)}: <ChangedBy by={cause.by} />
        </List.Item>
      ))}
      {causes.length > MAX_SHOWN && (
        <List.Item>{strings.common.andMore(causes.length - MAX_SHOWN)}</List.Item>
      )}
    </List>
  );
}

function causeWords(cause: Schemas['HistoryEntryDto']): string {
  const thing = cause.subject === undefined ? thingName(cause) : subjectName(cause.subject);
  return `${thing} ${changeWords(cause)}`;
}

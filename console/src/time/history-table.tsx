import { List, Stack } from '@mantine/core';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { changeDetails, changeWords, thingName } from '../strings/time';
import { DataTable, type Column } from '../ui/data-table';
import { PermissionLink } from '../ui/permission-link';
import { RoleLink } from '../ui/role-link';
import { SubjectLink } from '../ui/subject-link';
import { Time } from '../ui/time';
import { ChangedBy } from './changed-by';

type Entry = Schemas['HistoryEntryDto'];

const t = strings.time;
const MAX_DETAILS = 5;

const columns: Column<Entry>[] = [
  { id: 'when', header: t.when, cell: ({ row }) => <When entry={row.original} /> },
  { id: 'what', header: t.what, cell: ({ row }) => <What entry={row.original} /> },
  { id: 'by', header: t.by, cell: ({ row }) => <ChangedBy by={row.original.by} /> },
];

/** What happened, when, and who did it. */
export function HistoryTable({ entries }: { readonly entries: Entry[] }) {
  const places = new Map(entries.map((entry, index) => [entry, String(index)]));
  return (
    <DataTable label={t.title} columns={columns} rows={entries} idOf={(entry) => places.get(entry) ?? ''} />
  );
}

/** When Genesys recorded it; else the two syncs that it happened between. */
function When({ entry: { by, previousAsOf, storedAt } }: { readonly entry: Entry }) {
  if (by.time !== undefined) return <Time at={by.time} />;
  return (
    <>
      <Time at={previousAsOf} /> {t.between} <Time at={storedAt} />
    </>
  );
}

function What({ entry }: { readonly entry: Entry }) {
  const details = changeDetails(entry);
  const more = details.length - MAX_DETAILS;
  return (
    <Stack gap={0}>
      <span>
        <Thing entry={entry} /> {changeWords(entry)}
      </span>
      {details.length > 0 && (
        <List size="sm">
          {details.slice(0, MAX_DETAILS).map((detail) => (
            <List.Item key={detail}>{detail}</List.Item>
          ))}
          {more > 0 && <List.Item>{strings.common.andMore(more)}</List.Item>}
        </List>
      )}
    </Stack>
  );
}

function Thing({ entry }: { readonly entry: Entry }) {
  const { subject, role, permission } = entry;
  if (subject !== undefined) return <SubjectLink subject={subject} />;
  if (role !== undefined) return <RoleLink role={role} />;
  return permission === undefined ? (
    <span>{thingName(entry)}</span>
  ) : (
    <PermissionLink permission={permission} />
  );
}

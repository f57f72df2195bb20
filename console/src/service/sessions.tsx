import { Checkbox, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { browserName } from './browser-name';

type Session = Schemas['SessionDto'];

const t = strings.service;

const columns: Column<Session>[] = [
  { id: 'who', header: t.who, cell: ({ row }) => whoseName(row.original) },
  {
    id: 'browser',
    header: t.browser,
    cell: ({
      row: {
        original: { userAgent = '' },
      },
    }) => <span title={userAgent}>{browserName(userAgent)}</span>,
  },
  { id: 'created', header: t.created, cell: ({ row }) => <Time at={row.original.createdAt} /> },
  { id: 'used', header: t.lastUsed, cell: ({ row }) => <Time at={row.original.lastUsedAt} /> },
  { id: 'expires', header: t.expires, cell: ({ row }) => <Time at={row.original.expiresAt} /> },
  { id: 'end', header: t.end, cell: ({ row }) => <End session={row.original} /> },
];

/** Browsers that are signed in: one's own, or those of all callers. */
export function Sessions() {
  const maySeeAll = useMay('sessions:read');
  const [all, setAll] = useState(false);
  const query = { pageSize: 50, ...(all && { allCallers: true }) };
  const pages = api.useInfiniteQuery('get', '/api/v1/sessions', { params: { query } }, paging);
  return (
    <Stack>
      {maySeeAll && (
        <Checkbox
          label={t.allCallers}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      <Pages
        pages={pages}
        isEmpty={({ sessions }) => sessions.length === 0}
        empty={<Empty title={t.noSessions} />}
      >
        {(loaded) => (
          <DataTable
            label={t.sessionsTab}
            columns={columns}
            rows={loaded.flatMap(({ sessions }) => sessions)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function whoseName({ caller: { name, id } }: Session): string {
  return name ?? id;
}

function End({ session }: { readonly session: Session }) {
  const onSuccess = useChanged('/api/v1/sessions');
  const act = api.useMutation('delete', '/api/v1/sessions/{id}', { onSuccess });
  if (session.current) return t.thisOne;
  const who = whoseName(session);
  return (
    <ConfirmedAct
      compact
      label={t.end}
      fullLabel={t.endLabel(who)}
      title={t.endTitle(who)}
      text={t.endText}
      refuse={t.keep}
      destructive
      act={act}
      onConfirm={() => act.mutate({ params: { path: { id: session.id } } })}
    />
  );
}

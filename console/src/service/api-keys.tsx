import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { keyState } from '../strings/service';
import { Confirm } from '../ui/confirm';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Pages } from '../ui/pages';
import { Time } from '../ui/time';
import { NewKey } from './new-key';

type Key = Schemas['ApiKeyDto'];

const t = strings.service;

const columns: Column<Key>[] = [
  { id: 'name', header: t.name, cell: ({ row }) => <Name apiKey={row.original} /> },
  { id: 'roles', header: t.roles, cell: ({ row }) => row.original.roles.join(', ') },
  { id: 'created', header: t.created, cell: ({ row }) => <Time at={row.original.createdAt} /> },
  { id: 'used', header: t.lastUsed, cell: ({ row }) => maybeTime(row.original.lastUsedAt, t.notYet) },
  { id: 'expires', header: t.expires, cell: ({ row }) => maybeTime(row.original.expiresAt, t.never) },
  { id: 'state', header: t.state, cell: ({ row }) => t.states[keyState(row.original)] },
];
const revocation: Column<Key> = {
  id: 'revoke',
  header: t.revoke,
  cell: ({ row }) => <Revocation apiKey={row.original} />,
};

/** API keys: who has which, when it was used last; create and revoke. */
export function ApiKeys() {
  const mayWrite = useMay('api-keys:write');
  const query = { pageSize: 50 };
  const pages = api.useInfiniteQuery('get', '/api/v1/api-keys', { params: { query } }, paging);
  return (
    <Stack>
      {mayWrite && <NewKey />}
      <Pages
        pages={pages}
        isEmpty={({ apiKeys }) => apiKeys.length === 0}
        empty={<Empty title={t.noKeys}>{t.noKeysHint}</Empty>}
      >
        {(loaded) => (
          <DataTable
            label={t.keysTab}
            columns={mayWrite ? [...columns, revocation] : columns}
            rows={loaded.flatMap(({ apiKeys }) => apiKeys)}
            idOf={({ id }) => id}
          />
        )}
      </Pages>
    </Stack>
  );
}

function Name({ apiKey: { name, keyPrefix } }: { readonly apiKey: Key }) {
  return (
    <>
      {name}{' '}
      <Text span size="sm" c="dimmed">
        rk_{keyPrefix}…
      </Text>
    </>
  );
}

function maybeTime(at: string | undefined, otherwise: string) {
  return at === undefined ? otherwise : <Time at={at} />;
}

function Revocation({ apiKey }: { readonly apiKey: Key }) {
  const { id, name } = apiKey;
  const [asked, setAsked] = useState(false);
  const queryClient = useQueryClient();
  const revoke = api.useMutation('delete', '/api/v1/api-keys/{id}', {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/api-keys'] }),
  });
  if (keyState(apiKey) !== 'active') return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={revoke.isPending}
        aria-label={t.revokeLabel(name)}
        onClick={() => setAsked(true)}
      >
        {t.revoke}
      </Button>
      {revoke.error !== null && <Failure error={revoke.error} />}
      {asked && (
        <Confirm
          title={t.revokeTitle(name)}
          confirm={t.revoke}
          refuse={t.keep}
          destructive
          onConfirm={() => revoke.mutate({ params: { path: { id } } })}
          onClose={() => setAsked(false)}
        >
          {t.revokeText}
        </Confirm>
      )}
    </>
  );
}

import { Stack, Text } from '@mantine/core';
import { api, type Schemas } from '../api/client';
import { paging } from '../api/paging';
import { useChanged } from '../api/use-changed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { keyState } from '../strings/service';
import { ConfirmedAct } from '../ui/confirmed-act';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
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
  const onSuccess = useChanged('/api/v1/api-keys', '/api/v1/sessions');
  const act = api.useMutation('delete', '/api/v1/api-keys/{id}', { onSuccess });
  if (keyState(apiKey) !== 'active') return null;
  return (
    <ConfirmedAct
      compact
      label={t.revoke}
      fullLabel={t.revokeLabel(name)}
      title={t.revokeTitle(name)}
      text={t.revokeText}
      refuse={t.keep}
      destructive
      act={act}
      onConfirm={() => act.mutate({ params: { path: { id } } })}
    />
  );
}

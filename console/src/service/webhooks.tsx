import { Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { DataTable, type Column } from '../ui/data-table';
import { Empty } from '../ui/empty';
import { Loaded } from '../ui/loaded';
import { Time } from '../ui/time';
import { NewWebhook } from './new-webhook';
import { ShownSecret } from './shown-secret';
import { WebhookActs } from './webhook-acts';

type Webhook = Schemas['WebhookDto'];

const t = strings.webhooks;

const columnsWith = (onSecret: (secret: string) => void): Column<Webhook>[] => [
  { id: 'name', header: t.name, cell: ({ row }) => row.original.name },
  {
    id: 'url',
    header: t.url,
    cell: ({ row }) => <span style={{ overflowWrap: 'anywhere' }}>{row.original.url}</span>,
  },
  { id: 'state', header: t.state, cell: ({ row }) => (row.original.enabled ? t.on : t.off) },
  { id: 'updated', header: t.updated, cell: ({ row }) => <Time at={row.original.updatedAt} /> },
  {
    id: 'acts',
    header: t.acts,
    cell: ({ row }) => <WebhookActs webhook={row.original} onSecret={onSecret} />,
  },
];

/** Where reminders are sent to, what came of it, and the secrets that sign it. */
export function Webhooks() {
  const [secret, setSecret] = useState<string>();
  const answer = api.useQuery('get', '/api/v1/webhooks');
  return (
    <Stack>
      {secret !== undefined && <ShownSecret value={secret} />}
      <NewWebhook onSecret={setSecret} />
      <Loaded answer={answer}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <Empty title={t.none}>{t.noneHint}</Empty>
          ) : (
            <DataTable label={t.tab} columns={columnsWith(setSecret)} rows={webhooks} idOf={({ id }) => id} />
          )
        }
      </Loaded>
    </Stack>
  );
}

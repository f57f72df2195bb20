import { Alert, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAsOf } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { number } from '../strings/common';
import { Facts } from '../ui/facts';
import { Loaded } from '../ui/loaded';
import { CalledOperations } from './called-operations';
import { PermissionUses } from './permission-uses';
import { UsageNotice } from './usage-notice';
import { UsageProposal } from './usage-proposal';

const t = strings.usage;

/** What a client calls, which of its permissions it uses for that, and the least that would do. */
export function ClientUsage({ id }: { readonly id: string }) {
  return (
    <Allowed permission="usage:read">
      <Usage id={id} />
    </Allowed>
  );
}

function Usage({ id }: { readonly id: string }) {
  const asOf = useAsOf();
  const usage = api.useQuery('get', '/api/v1/oauth-clients/{id}/usage', { params: { path: { id } } });
  return (
    <Stack>
      {asOf !== undefined && <Text>{strings.time.pageShowsNow}</Text>}
      <Loaded answer={usage}>{(found) => <Parts id={id} usage={found} />}</Loaded>
    </Stack>
  );
}

function Parts({ id, usage }: { readonly id: string; readonly usage: Schemas['ClientUsageDto'] }) {
  const { counts, permissions, operations, complete, actsForUsers } = usage;
  return (
    <Stack>
      <UsageNotice from={usage} complete={complete} />
      {actsForUsers && <Alert color="blue">{t.actsForUsers}</Alert>}
      <Facts
        facts={[
          [t.held, t.permissionsOf(counts.heldCount)],
          [t.used, number(counts.usedCount)],
          [t.neverUsed, number(counts.neverUsedCount)],
          [t.notKnown, number(counts.notKnownCount)],
          [t.missing, number(counts.missingCount)],
          [t.calls, counts.callCount === undefined ? t.notKnown : number(counts.callCount)],
        ]}
      />
      <Part title={t.proposal}>
        <UsageProposal id={id} />
      </Part>
      <Part title={t.permissions}>
        <PermissionUses permissions={permissions} />
      </Part>
      <Part title={t.operations}>
        <CalledOperations operations={operations} />
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}

import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { Confirm } from '../ui/confirm';
import { Empty } from '../ui/empty';
import { Failure } from '../ui/failure';
import { Time } from '../ui/time';
import { useDriftChanged } from './use-drift-changed';

const t = strings.drift;

/** Says what a baseline is, and lets those who may approve one. */
export function NoBaseline() {
  return (
    <Stack>
      <Empty title={t.noBaseline}>{t.noBaselineHint}</Empty>
      <Approve />
    </Stack>
  );
}

/** Who approved which revision, when and why. */
export function Baseline({ baseline }: { readonly baseline: Schemas['BaselineDto'] }) {
  const { approvedBy } = baseline;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.approved}>
      <Stack gap="xs">
        <Text>
          {t.reviewed(baseline.revision)}, {t.approved} <Time at={baseline.approvedAt} />:{' '}
          {partyName(`${approvedBy.type}:${approvedBy.id}`)}
        </Text>
        <Text>{baseline.reason}</Text>
        <Text size="sm" c="dimmed">
          {t.accepted(baseline.acceptedCount)}
        </Text>
        <Approve version={baseline.version} />
      </Stack>
    </Paper>
  );
}

/** Approves the newest revision, in place of the version that is shown. */
function Approve({ version }: { readonly version?: number }) {
  const may = useMay('baseline:write');
  const maySeeSync = useMay('snapshots:read');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const newest = api.useQuery(
    'get',
    '/api/v1/snapshots',
    { params: { query: { pageSize: 1 } } },
    { enabled: may && maySeeSync },
  );
  const approve = api.useMutation('put', '/api/v1/baseline', { onSuccess: useDriftChanged() });
  const revision = newest.data?.snapshots[0]?.revision;
  if (!may || revision === undefined) return null;
  const header = version === undefined ? {} : { 'If-Match': `"${version}"` };
  const send = () => approve.mutate({ params: { header }, body: { revision, reason } });
  return (
    <Stack gap="xs">
      {approve.error !== null && <Failure error={approve.error} />}
      <Group align="flex-end">
        <TextInput
          label={t.reason}
          description={t.reasonHint}
          value={reason}
          w={360}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          variant={version === undefined ? 'filled' : 'default'}
          disabled={reason.trim() === ''}
          loading={approve.isPending}
          onClick={() => (version === undefined ? send() : setAsking(true))}
        >
          {version === undefined ? t.approve : t.approveAgain}
        </Button>
      </Group>
      {asking && (
        <Confirm
          title={t.approveTitle}
          confirm={t.approve}
          refuse={t.cancel}
          onConfirm={send}
          onClose={() => setAsking(false)}
        >
          {t.approveText}
        </Confirm>
      )}
    </Stack>
  );
}

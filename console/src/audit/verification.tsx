import { Alert, Button, List, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';

type Verification = Schemas['VerificationDto'];

const t = strings.audit;
const RUNNING: readonly (Verification['status'] | undefined)[] = [undefined, 'running', 'cancelling'];

/** Starts a verification of the log, follows it, and says what it proved. */
export function Verification() {
  const [id, setId] = useState<string>();
  const start = api.useMutation('post', '/api/v1/audit/verify', {
    onSuccess: (started) => setId(started.id),
  });
  return (
    <Stack>
      <Button w="fit-content" loading={start.isPending} onClick={() => start.mutate({})}>
        {t.verify}
      </Button>
      {start.error !== null && <Failure error={start.error} />}
      {id !== undefined && <Followed id={id} />}
    </Stack>
  );
}

function Followed({ id }: { readonly id: string }) {
  const { data, error } = api.useQuery(
    'get',
    '/api/v1/audit/verify/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (RUNNING.includes(state.data?.status) ? 500 : false) },
  );
  if (error !== null) return <Failure error={error} />;
  if (data === undefined) return <Text role="status">{t.starting}</Text>;
  if (RUNNING.includes(data.status)) return <Running progress={data.progress} />;
  return data.result === undefined ? (
    <Alert color="yellow">{t.stopped}</Alert>
  ) : (
    <Result result={data.result} />
  );
}

function Running({ progress: { done, total } }: { readonly progress: Verification['progress'] }) {
  return (
    <div role="status">
      <Text>{t.verifying(done, total)}</Text>
      <Progress value={(100 * done) / Math.max(1, total)} aria-label={t.verify} />
    </div>
  );
}

function Result({ result }: { readonly result: Schemas['VerificationResultDto'] }) {
  const { verified, records, checkpointCount, notCovered, findings, findingCount } = result;
  if (verified)
    return (
      <Alert color="green" title={t.untouched} role="status">
        <Text>{t.untouchedText(records, checkpointCount)}</Text>
        <Text>{t.notCovered(notCovered)}</Text>
      </Alert>
    );
  return (
    <Alert color="red" title={t.damaged} role="alert">
      <Text>{t.damagedText}</Text>
      <List>
        {findings.map(({ kind, message, seq }) => (
          <List.Item key={`${kind} ${seq} ${message}`}>{message}</List.Item>
        ))}
      </List>
      {findingCount > findings.length && <Text>{t.firstOf(findings.length, findingCount)}</Text>}
    </Alert>
  );
}

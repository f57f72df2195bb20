import { Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { today } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { Allowed } from '../session/allowed';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { Confirm } from '../ui/confirm';
import { Failure } from '../ui/failure';
import { Time } from '../ui/time';
import { useTexts } from '../ui/use-texts';

type Finding = Schemas['FindingDto'];

const t = strings.findings;
const LABELS = { reason: t.reason, compensatingControl: t.compensatingControl, owner: t.owner };

/** The exception of a finding with its end, and the way to one. */
export function ExceptionPart({ finding: { id, state, exception } }: { readonly finding: Finding }) {
  if (state === 'resolved') return null;
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.exception}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t.exception}
        </Title>
        {exception !== undefined && <Kept exception={exception} />}
        {state === 'excepted' ? (
          <Revocation id={id} />
        ) : (
          <Allowed permission="conflicts:except">
            <Form id={id} />
          </Allowed>
        )}
      </Stack>
    </Paper>
  );
}

function Kept({ exception }: { readonly exception: NonNullable<Finding['exception']> }) {
  const { owner, reason, compensatingControl, expiresAt } = exception;
  return (
    <>
      <Text component="div">
        {t.until} <Time at={expiresAt} />
      </Text>
      <Text>
        {t.reason}: {reason}
      </Text>
      <Text>
        {t.compensatingControl}: {compensatingControl}
      </Text>
      <Text>
        {t.owner}: {owner}
      </Text>
    </>
  );
}

function useRefresh() {
  const queryClient = useQueryClient();
  return async () => {
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/conflicts/{id}'] });
    await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/conflicts'] });
  };
}

function Revocation({ id }: { readonly id: string }) {
  const [asked, setAsked] = useState(false);
  const mayExcept = useMay('conflicts:except');
  const onSuccess = useRefresh();
  const revocation = api.useMutation('delete', '/api/v1/conflicts/{id}/exception', { onSuccess });
  if (!mayExcept) return null;
  return (
    <>
      {revocation.error !== null && <Failure error={revocation.error} />}
      <Button w="fit-content" variant="default" loading={revocation.isPending} onClick={() => setAsked(true)}>
        {t.revoke}
      </Button>
      {asked && (
        <Confirm
          title={t.revokeTitle}
          confirm={t.revoke}
          refuse={t.keep}
          onConfirm={() => revocation.mutate({ params: { path: { id } } })}
          onClose={() => setAsked(false)}
        >
          {t.revokeText}
        </Confirm>
      )}
    </>
  );
}

function Form({ id }: { readonly id: string }) {
  const { texts, bind } = useTexts(LABELS);
  const [day, setDay] = useState('');
  const onSuccess = useRefresh();
  const grant = api.useMutation('put', '/api/v1/conflicts/{id}/exception', { onSuccess });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = new Date(`${day}T23:59:59`).toISOString();
    grant.mutate({ params: { path: { id } }, body: { ...texts, expiresAt } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="dimmed">{t.exceptionHint}</Text>
        <Textarea {...bind('reason')} rows={2} maxLength={2000} />
        <Textarea {...bind('compensatingControl')} rows={2} maxLength={2000} />
        <TextInput {...bind('owner')} maxLength={200} />
        <TextInput
          type="date"
          label={t.until}
          min={today()}
          value={day}
          required
          maw={240}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {grant.error !== null && <Failure error={grant.error} />}
        <Group>
          <Button type="submit" variant="default" loading={grant.isPending}>
            {t.accept}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

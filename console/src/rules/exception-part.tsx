import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { useChanged } from '../api/use-changed';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';
import { Facts } from '../ui/facts';
import { Time } from '../ui/time';
import { ExceptionForm } from './exception-form';

type Finding = Schemas['FindingDto'];
type Exception = Schemas['ExceptionDto'];

const t = strings.findings;

/** The exception of a finding with its end: accept it, extend or change that, end it. */
export function ExceptionPart({ finding: { id, state, exception } }: { readonly finding: Finding }) {
  if (state === 'resolved') return null;
  const isAccepted = state === 'excepted';
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.exception}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t.exception}
        </Title>
        {exception !== undefined && <Kept exception={exception} />}
        <Allowed permission="conflicts:except">
          {isAccepted ? (
            <Accepted id={id} exception={exception} />
          ) : (
            <ExceptionForm id={id} exception={exception} label={t.accept} hint={t.exceptionHint} />
          )}
        </Allowed>
      </Stack>
    </Paper>
  );
}

function Kept({ exception }: { readonly exception: Exception }) {
  const { owner, reason, compensatingControl, expiresAt } = exception;
  const until = new Date(expiresAt) > new Date() ? t.until : t.wasUntil;
  return (
    <Facts
      facts={[
        [until, <Time key="until" at={expiresAt} />],
        [t.reason, reason],
        [t.compensatingControl, compensatingControl],
        [t.owner, owner],
      ]}
    />
  );
}

interface AcceptedProperties {
  readonly id: string;
  readonly exception: Exception | undefined;
}

function Accepted({ id, exception }: AcceptedProperties) {
  const [open, setOpen] = useState(false);
  const onSuccess = useChanged('/api/v1/conflicts');
  const ending = api.useMutation('delete', '/api/v1/conflicts/{id}/exception', { onSuccess });
  if (open)
    return (
      <ExceptionForm
        id={id}
        exception={exception}
        label={t.saveException}
        hint={t.extendHint}
        onDone={() => setOpen(false)}
      />
    );
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.extend}
      </Button>
      <ConfirmedAct
        label={t.revoke}
        title={t.revokeTitle}
        text={t.revokeText}
        refuse={t.keep}
        act={ending}
        onConfirm={() => ending.mutate({ params: { path: { id } } })}
      />
    </Group>
  );
}

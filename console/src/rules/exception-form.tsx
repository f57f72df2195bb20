import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { dayOf, today } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { useChanged } from '../api/use-changed';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { useTexts } from '../ui/use-texts';

const t = strings.findings;
const LABELS = { reason: t.reason, compensatingControl: t.compensatingControl, owner: t.owner };

interface Properties {
  /** Of the finding. */
  readonly id: string;
  /** What is accepted now, or was until its end. */
  readonly exception: Schemas['ExceptionDto'] | undefined;
  readonly label: string;
  readonly hint: string;
  readonly onDone?: () => void;
}

/** Accepts a finding until the end of a day, and says why. */
export function ExceptionForm({ id, exception, label, hint, onDone }: Properties) {
  const { texts, bind } = useTexts(LABELS, exception);
  const [day, setDay] = useState(exception === undefined ? '' : dayOf(exception.expiresAt));
  const changed = useChanged('/api/v1/conflicts');
  const saving = api.useMutation('put', '/api/v1/conflicts/{id}/exception', {
    onSuccess: async () => {
      await changed();
      onDone?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = new Date(`${day}T23:59:59`).toISOString();
    saving.mutate({ params: { path: { id } }, body: { ...texts, expiresAt } });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text c="dimmed">{hint}</Text>
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
        {saving.error !== null && <Failure error={saving.error} />}
        <Group>
          <Button type="submit" variant="default" loading={saving.isPending}>
            {label}
          </Button>
          {onDone !== undefined && (
            <Button variant="subtle" onClick={onDone}>
              {strings.common.cancel}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

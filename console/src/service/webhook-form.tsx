import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';

type Written = Schemas['WriteWebhookDto'];

const t = strings.webhooks;

interface Properties {
  readonly label: string;
  /** What is on the button. */
  readonly submit: string;
  /** What there is to change; without it the form is for a new one. */
  readonly webhook?: Written;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSubmit: (body: Written) => void;
}

/** Where messages are sent to, under which name, and whether they are. */
export function WebhookForm({ label, submit, webhook, saving, onSubmit }: Properties) {
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [enabled, setEnabled] = useState(webhook?.enabled ?? true);
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit({ name: name.trim(), url: url.trim(), enabled });
  };
  return (
    <form onSubmit={send} aria-label={label}>
      <Stack gap="sm">
        <TextInput
          label={t.name}
          required
          maxLength={100}
          maw={420}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          type="url"
          label={t.url}
          description={t.urlHint}
          required
          maxLength={2000}
          maw={640}
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <Checkbox
          label={t.enabled}
          description={t.enabledHint}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        {saving.error !== null && <Failure error={saving.error} />}
        <Button
          type="submit"
          w="fit-content"
          loading={saving.isPending}
          disabled={name.trim() === '' || url.trim() === ''}
        >
          {submit}
        </Button>
      </Stack>
    </form>
  );
}

import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { useChanged } from '../api/use-changed';
import { strings } from '../strings';
import { WebhookForm } from './webhook-form';

const t = strings.webhooks;

/** Creates a webhook, and hands on the secret that signs its messages. */
export function NewWebhook({ onSecret }: { readonly onSecret: (secret: string) => void }) {
  const [open, setOpen] = useState(false);
  const changed = useChanged('/api/v1/webhooks');
  const creation = api.useMutation('post', '/api/v1/webhooks', {
    onSuccess: ({ secret }) => {
      onSecret(secret);
      setOpen(false);
      return changed();
    },
  });
  if (!open) {
    return (
      <Button w="fit-content" onClick={() => setOpen(true)}>
        {t.new}
      </Button>
    );
  }
  return (
    <WebhookForm
      label={t.new}
      submit={t.create}
      saving={creation}
      onSubmit={(body) => creation.mutate({ body })}
    />
  );
}

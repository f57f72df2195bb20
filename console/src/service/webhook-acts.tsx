import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { ifMatch } from '../api/if-match';
import { useChanged } from '../api/use-changed';
import { strings } from '../strings';
import { ConfirmedAct } from '../ui/confirmed-act';
import { WebhookDeliveries } from './webhook-deliveries';
import { WebhookForm } from './webhook-form';

const t = strings.webhooks;

interface Properties {
  readonly webhook: Schemas['WebhookDto'];
  readonly onSecret: (secret: string) => void;
}

/** What can be done with a webhook, and what was sent to it. */
export function WebhookActs({ webhook, onSecret }: Properties) {
  const [shown, setShown] = useState<'edit' | 'deliveries'>();
  const toggle = (part: 'edit' | 'deliveries') => setShown((now) => (now === part ? undefined : part));
  const { name } = webhook;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t.deliveriesOf(name)}
          aria-expanded={shown === 'deliveries'}
          onClick={() => toggle('deliveries')}
        >
          {t.deliveries}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t.editLabel(name)}
          aria-expanded={shown === 'edit'}
          onClick={() => toggle('edit')}
        >
          {strings.common.edit}
        </Button>
        <SecretReplacement webhook={webhook} onSecret={onSecret} />
        <Removal webhook={webhook} />
      </Group>
      {shown === 'edit' && (
        <Edit key={webhook.version} webhook={webhook} onSaved={() => setShown(undefined)} />
      )}
      {shown === 'deliveries' && <WebhookDeliveries webhook={webhook} />}
    </Stack>
  );
}

function Edit({ webhook, onSaved }: Pick<Properties, 'webhook'> & { readonly onSaved: () => void }) {
  const { id, name } = webhook;
  const changed = useChanged('/api/v1/webhooks');
  const saving = api.useMutation('put', '/api/v1/webhooks/{id}', {
    onSuccess: () => {
      onSaved();
      return changed();
    },
  });
  return (
    <WebhookForm
      label={t.editLabel(name)}
      submit={t.save}
      webhook={webhook}
      saving={saving}
      onSubmit={(body) => saving.mutate({ params: { path: { id }, header: ifMatch(webhook) }, body })}
    />
  );
}

function SecretReplacement({ webhook, onSecret }: Properties) {
  const { id, name } = webhook;
  const changed = useChanged('/api/v1/webhooks');
  const act = api.useMutation('post', '/api/v1/webhooks/{id}/secret', {
    onSuccess: ({ secret }) => {
      onSecret(secret);
      return changed();
    },
  });
  return (
    <ConfirmedAct
      compact
      label={t.replace}
      fullLabel={t.replaceLabel(name)}
      title={t.replaceTitle(name)}
      text={t.replaceText}
      refuse={strings.common.keep}
      destructive
      act={act}
      onConfirm={() => act.mutate({ params: { path: { id }, header: ifMatch(webhook) } })}
    />
  );
}

function Removal({ webhook }: Pick<Properties, 'webhook'>) {
  const { id, name } = webhook;
  const onSuccess = useChanged('/api/v1/webhooks');
  const act = api.useMutation('delete', '/api/v1/webhooks/{id}', { onSuccess });
  return (
    <ConfirmedAct
      compact
      label={strings.common.remove}
      fullLabel={t.removeLabel(name)}
      title={t.removeTitle(name)}
      text={t.removeText}
      refuse={strings.common.keep}
      destructive
      act={act}
      onConfirm={() => act.mutate({ params: { path: { id }, header: ifMatch(webhook) } })}
    />
  );
}

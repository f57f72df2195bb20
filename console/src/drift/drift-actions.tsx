import { Alert, Button, Group, List, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { useDriftChanged } from './use-drift-changed';

const t = strings.drift;

/** What can be done with the chosen items. */
export function DriftActions({ ids }: { readonly ids: string[] }) {
  return (
    <Group align="flex-start">
      {useMay('changes:plan') && <TakeBack ids={ids} />}
      {useMay('baseline:write') && <Accept ids={ids} />}
    </Group>
  );
}

function TakeBack({ ids }: { readonly ids: string[] }) {
  const plan = api.useMutation('post', '/api/v1/drift/plan');
  return (
    <Stack gap="xs">
      <Button
        w="fit-content"
        disabled={ids.length === 0}
        loading={plan.isPending}
        onClick={() => plan.mutate({ body: { items: ids } })}
      >
        {t.takeBack(ids.length)}
      </Button>
      {plan.error !== null && <Failure error={plan.error} />}
      {plan.data !== undefined && <Planned plan={plan.data} />}
    </Stack>
  );
}

function Planned({ plan: { change, planned, notPlanned } }: { readonly plan: Schemas['DriftPlanDto'] }) {
  const details = [...new Set(notPlanned.map(({ detail }) => detail))];
  return (
    <Alert role="status">
      <Stack gap="xs">
        {change !== undefined && (
          <>
            <Text>{t.plannedText(planned.length)}</Text>
            <Link to="/changes/$id" params={{ id: change.id }}>
              {t.planned}
            </Link>
          </>
        )}
        {details.length > 0 && (
          <>
            <Text>{t.notPlanned}</Text>
            <List size="sm">
              {details.map((detail) => (
                <List.Item key={detail}>{detail}</List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Alert>
  );
}

function Accept({ ids }: { readonly ids: string[] }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const changed = useDriftChanged();
  const accept = api.useMutation('post', '/api/v1/drift/accept', {
    onSuccess: () => {
      setAsking(false);
      return changed();
    },
  });
  if (!asking)
    return (
      <Button variant="default" disabled={ids.length === 0} onClick={() => setAsking(true)}>
        {t.accept(ids.length)}
      </Button>
    );
  return (
    <Stack gap="xs" component="section" aria-label={t.acceptTitle}>
      <Text>{t.acceptText(ids.length)}</Text>
      <TextInput
        label={t.reason}
        description={t.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {accept.error !== null && <Failure error={accept.error} />}
      <Group>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t.cancel}
        </Button>
        <Button
          disabled={reason.trim() === '' || ids.length === 0}
          loading={accept.isPending}
          onClick={() => accept.mutate({ body: { items: ids, reason } })}
        >
          {t.acceptIt}
        </Button>
      </Group>
    </Stack>
  );
}

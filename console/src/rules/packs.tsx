import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { Confirm } from '../ui/confirm';
import { Failure } from '../ui/failure';
import { Loaded } from '../ui/loaded';

const t = strings.rules;

/** Packs of rules that come with the service. */
export function Packs() {
  const packs = api.useQuery('get', '/api/v1/conflict-rule-packs');
  return (
    <Loaded answer={packs}>
      {({ packs: all }) => (
        <Stack>
          {all.map((pack) => (
            <Pack key={pack.name} pack={pack} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function Pack({ pack: { name, version, description, rules } }: { readonly pack: Schemas['PackSummaryDto'] }) {
  const mayWrite = useMay('conflicts:write');
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={name}>
      <Stack gap="xs">
        <Title order={2} size="h4">
          {name} {version}
        </Title>
        <Text>{description}</Text>
        <Group>
          <Text c="dimmed">{t.packRules(rules)}</Text>
          {mayWrite && <Load name={name} />}
        </Group>
      </Stack>
    </Paper>
  );
}

function Load({ name }: { readonly name: string }) {
  const [asked, setAsked] = useState(false);
  const queryClient = useQueryClient();
  const loading = api.useMutation('post', '/api/v1/conflict-rule-packs/{name}/load', {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/conflict-rules'] }),
  });
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={loading.isPending}
        aria-label={t.loadLabel(name)}
        onClick={() => setAsked(true)}
      >
        {t.load}
      </Button>
      {loading.data !== undefined && <Text role="status">{t.loaded(loading.data.rules.length)}</Text>}
      {loading.error !== null && <Failure error={loading.error} />}
      {asked && (
        <Confirm
          title={t.loadTitle(name)}
          confirm={t.load}
          refuse={t.cancel}
          onConfirm={() => loading.mutate({ params: { path: { name } } })}
          onClose={() => setAsked(false)}
        >
          {t.loadText}
        </Confirm>
      )}
    </>
  );
}

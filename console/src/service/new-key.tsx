import { Alert, Button, Checkbox, Code, Group, Stack, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { today } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';

type RoleName = Schemas['ServiceRoleName'];

const t = strings.service;

/** Creates a key, and shows it the one time that it can be shown. */
export function NewKey() {
  const [open, setOpen] = useState(false);
  const queryClient = useQueryClient();
  const creation = api.useMutation('post', '/api/v1/api-keys', {
    onSuccess: () => {
      setOpen(false);
      return queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/api-keys'] });
    },
  });
  return (
    <Stack>
      {creation.data !== undefined && <CreatedKey value={creation.data.key} />}
      {open ? (
        <KeyForm
          isPending={creation.isPending}
          error={creation.error}
          onSubmit={(body) => creation.mutate({ body })}
        />
      ) : (
        <Button w="fit-content" onClick={() => setOpen(true)}>
          {t.newKey}
        </Button>
      )}
    </Stack>
  );
}

function CreatedKey({ value }: { readonly value: string }) {
  const { copy, copied } = useClipboard();
  return (
    <Alert color="green" title={t.createdTitle} role="status">
      <Stack gap="xs">
        {t.createdText}
        <Code block>{value}</Code>
        <Button w="fit-content" size="xs" variant="default" onClick={() => copy(value)}>
          {copied ? t.copied : t.copy}
        </Button>
      </Stack>
    </Alert>
  );
}

interface FormProperties {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: (body: Schemas['CreateApiKeyDto']) => void;
}

function KeyForm({ isPending, error, onSubmit }: FormProperties) {
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<string[]>([]);
  const [day, setDay] = useState('');
  const known = api.useQuery('get', '/api/v1/service-roles', {}, { staleTime: Infinity });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = day === '' ? undefined : new Date(`${day}T23:59:59`).toISOString();
    onSubmit({ name: name.trim(), roles: roles as RoleName[], expiresAt });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t.keyName}
          value={name}
          required
          maxLength={100}
          maw={420}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group label={t.keyRoles} value={roles} onChange={setRoles}>
          <Stack gap={4} mt={4}>
            {known.data?.serviceRoles.map((role) => (
              <Checkbox key={role.name} value={role.name} label={role.name} description={role.description} />
            ))}
          </Stack>
        </Checkbox.Group>
        <TextInput
          type="date"
          label={t.keyExpires}
          min={today()}
          value={day}
          maw={420}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        {error !== null && <Failure error={error} />}
        <Group>
          <Button type="submit" loading={isPending} disabled={roles.length === 0}>
            {t.create}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

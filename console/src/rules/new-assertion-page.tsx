import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { permissionWords } from '../strings/permission-words';
import { Failure } from '../ui/failure';
import { PageHead } from '../ui/page-head';
import { ThingPicker, type Thing } from '../ui/thing-picker';
import { useTexts } from '../ui/use-texts';

const t = strings.assertions;
const LABELS = { name: t.name, rationale: t.rationale, owner: t.owner };

/** Writes the assertion that is needed most: at most so many may hold a permission. */
export function NewAssertionPage() {
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newHint} />
      <Allowed permission="assertions:write">
        <AssertionForm />
      </Allowed>
    </>
  );
}

function AssertionForm() {
  const [permission, setPermission] = useState<Thing>();
  const [limit, setLimit] = useState('3');
  const { texts, bind } = useTexts(LABELS);
  const creation = useCreation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (permission === undefined) return;
    const claim = { kind: 'at_most_holders' as const, permissions: [permission.id], limit: Number(limit) };
    creation.mutate({ body: { ...texts, claim } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <PermissionPicker chosen={permission?.id} onChoose={setPermission} />
        <TextInput
          type="number"
          label={t.limit}
          value={limit}
          min={0}
          required
          maw={200}
          onChange={(event) => setLimit(event.currentTarget.value)}
        />
        <TextInput {...bind('name')} maxLength={100} />
        <Textarea {...bind('rationale')} maxLength={2000} rows={3} />
        <TextInput {...bind('owner')} maxLength={200} />
        {creation.error !== null && <Failure error={creation.error} />}
        <Button
          type="submit"
          w="fit-content"
          loading={creation.isPending}
          disabled={permission === undefined}
        >
          {t.create}
        </Button>
      </Stack>
    </form>
  );
}

interface PickerProperties {
  readonly chosen: string | undefined;
  readonly onChoose: (permission: Thing) => void;
}

function PermissionPicker(properties: PickerProperties) {
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), 250);
  const query = { search, pageSize: 8 };
  const found = api.useQuery('get', '/api/v1/permissions', { params: { query } }, { enabled: search !== '' });
  const things = found.data?.permissions.map(({ permission }) => {
    const { name, area } = permissionWords(permission);
    return { id: permission, name: area === undefined ? name : `${name} · ${area}` };
  });
  return (
    <ThingPicker
      {...properties}
      label={t.permission}
      hint={t.find}
      text={text}
      onText={setText}
      found={things}
    />
  );
}

function useCreation() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return api.useMutation('post', '/api/v1/assertions', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/assertions/results'] });
      await navigate({ to: '/assertions' });
    },
  });
}

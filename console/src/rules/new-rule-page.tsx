import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api, type Schemas } from '../api/client';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { PageHead } from '../ui/page-head';
import type { Thing } from '../ui/thing-picker';
import { useTexts } from '../ui/use-texts';
import { RolePicker } from './role-picker';

type Severity = Schemas['Severity'];
type Mode = Schemas['RuleMode'];

const t = strings.rules;
const LABELS = { name: t.name, rationale: t.rationale, owner: t.owner };
const severities = Object.entries(strings.home.severities).map(([value, label]) => ({ value, label }));
const modes = Object.entries(t.modes).map(([value, label]) => ({ value, label }));

/** Writes the rule that is needed most: two roles that one person must not have. */
export function NewRulePage() {
  return (
    <>
      <PageHead title={t.newTitle} lead={t.newHint} />
      <Allowed permission="conflicts:write">
        <RuleForm />
      </Allowed>
    </>
  );
}

function RuleForm() {
  const [first, setFirst] = useState<Thing>();
  const [second, setSecond] = useState<Thing>();
  const { texts, bind } = useTexts(LABELS);
  const [severity, setSeverity] = useState<Severity>('high');
  const [mode, setMode] = useState<Mode>('warn');
  const creation = useCreation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first === undefined || second === undefined) return;
    const roles = [{ id: first.id }, { id: second.id }];
    creation.mutate({ body: { ...texts, severity, mode, constraint: { kind: 'roles_exclude', roles } } });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <RolePicker label={t.first} chosen={first?.id} onChoose={setFirst} />
        <RolePicker label={t.second} chosen={second?.id} onChoose={setSecond} />
        <TextInput {...bind('name')} maxLength={100} />
        <Textarea {...bind('rationale')} maxLength={2000} rows={3} />
        <TextInput {...bind('owner')} maxLength={200} />
        <NativeSelect
          label={t.severity}
          maw={320}
          value={severity}
          data={severities}
          onChange={(event) => setSeverity(event.currentTarget.value as Severity)}
        />
        <NativeSelect
          label={t.mode}
          maw={320}
          value={mode}
          data={modes}
          onChange={(event) => setMode(event.currentTarget.value as Mode)}
        />
        {creation.error !== null && <Failure error={creation.error} />}
        <Button
          type="submit"
          w="fit-content"
          loading={creation.isPending}
          disabled={first === undefined || second === undefined || first.id === second.id}
        >
          {t.create}
        </Button>
      </Stack>
    </form>
  );
}

function useCreation() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return api.useMutation('post', '/api/v1/conflict-rules', {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/conflict-rules'] });
      await navigate({ to: '/rules' });
    },
  });
}

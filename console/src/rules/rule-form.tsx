import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { Failure } from '../ui/failure';
import { useTexts } from '../ui/use-texts';
import { constraintDraftOf, constraintOf, type ConstraintDraft } from './constraint-draft';
import { ConstraintFields } from './constraint-fields';

const t = strings.rules;
const LABELS = { name: t.name, rationale: t.rationale, owner: t.owner };

interface Properties {
  /** The one that is typed over; absent for a new one. */
  readonly rule?: Schemas['ConflictRuleDto'];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (rule: Schemas['WriteRuleDto']) => void;
}

/** All that a rule says. */
export function RuleForm({ rule, saving, onSave }: Properties) {
  const [draft, setDraft] = useState(() => constraintDraftOf(rule?.constraint));
  const { texts, bind } = useTexts(LABELS, rule);
  const [severity, setSeverity] = useState(rule?.severity ?? 'high');
  const [mode, setMode] = useState(rule?.mode ?? 'warn');
  const [enabled, setEnabled] = useState(rule?.enabled ?? true);
  const constraint = constraintOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (constraint !== undefined) onSave({ ...texts, severity, mode, enabled, constraint });
  };
  const onChange = (change: Partial<ConstraintDraft>) => setDraft((now) => ({ ...now, ...change }));
  return (
    <form onSubmit={submit}>
      <Stack>
        <ConstraintFields draft={draft} onChange={onChange} />
        <TextInput {...bind('name')} maxLength={100} />
        <Textarea {...bind('rationale')} maxLength={2000} rows={3} />
        <TextInput {...bind('owner')} maxLength={200} />
        <Choice label={t.severity} words={strings.home.severities} value={severity} onChoose={setSeverity} />
        <Choice label={t.mode} words={t.modes} value={mode} onChoose={setMode} />
        <Checkbox
          label={t.enabled}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        {saving.error !== null && <Failure error={saving.error} />}
        <Button type="submit" w="fit-content" loading={saving.isPending} disabled={constraint === undefined}>
          {rule === undefined ? t.create : strings.common.save}
        </Button>
      </Stack>
    </form>
  );
}

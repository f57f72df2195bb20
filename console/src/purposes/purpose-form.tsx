import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { Choice } from '../ui/choice';
import { Failure } from '../ui/failure';
import { CategoriesField } from './categories-field';
import { draftOf, nextStatuses, writtenOf, type PurposeDraft } from './purpose-draft';
import { ServingRolesField } from './serving-roles-field';
import { SuccessorField } from './successor-field';
import { TransfersField } from './transfers-field';

const t = strings.purposes;
const legalBases = { '': t.notNamed, ...t.legalBases };
const conditions = { '': t.notNamed, ...t.conditions };

interface Properties {
  /** The one that is typed over; absent for a new one. */
  readonly purpose?: Schemas['PurposeDto'];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (purpose: Schemas['WritePurposeDto']) => void;
}

interface FieldsProperties {
  readonly draft: PurposeDraft;
  readonly onChange: (change: Partial<PurposeDraft>) => void;
}

/** All that a purpose says. */
export function PurposeForm({ purpose, saving, onSave }: Properties) {
  const [draft, setDraft] = useState(() => draftOf(purpose));
  const onChange = (change: Partial<PurposeDraft>) => setDraft((now) => ({ ...now, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(writtenOf(draft));
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput {...bind('name', { draft, onChange })} required maxLength={200} />
        <Textarea {...bind('description', { draft, onChange })} rows={3} maxLength={2000} />
        <Choice
          label={t.status}
          words={t.statuses}
          codes={nextStatuses(purpose?.status)}
          value={draft.status}
          onChoose={(status) => onChange({ status })}
        />
        {draft.status === 'retired' && (
          <SuccessorField id={draft.successorId} onChange={(successorId) => onChange({ successorId })} />
        )}
        <CategoriesField
          keys={draft.dataCategories}
          onChange={(dataCategories) => onChange({ dataCategories })}
        />
        <Lawfulness draft={draft} onChange={onChange} />
        <Keeping draft={draft} onChange={onChange} />
        {saving.error !== null && <Failure error={saving.error} />}
        <Group>
          <Button type="submit" loading={saving.isPending} disabled={draft.dataCategories.length === 0}>
            {purpose === undefined ? t.create : strings.common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Who answers for it, on which ground, and who is given the data. */
function Lawfulness({ draft, onChange }: FieldsProperties) {
  return (
    <>
      <TextInput {...bind('owner', { draft, onChange })} maxLength={200} />
      <Choice
        label={t.basis}
        words={legalBases}
        value={draft.legalBasis}
        onChoose={(legalBasis) => onChange({ legalBasis })}
      />
      <Choice
        label={t.condition}
        description={t.conditionHint}
        words={conditions}
        value={draft.specialCategoryCondition}
        onChoose={(specialCategoryCondition) => onChange({ specialCategoryCondition })}
      />
      <Textarea {...bind('dataSubjects', { draft, onChange })} description={t.perLine} rows={2} />
      <Textarea {...bind('recipients', { draft, onChange })} description={t.perLine} rows={2} />
      <TransfersField transfers={draft.transfers} onChange={(transfers) => onChange({ transfers })} />
    </>
  );
}

/** How long data are kept and how they are protected, who works with them, and when that is looked at again. */
function Keeping({ draft, onChange }: FieldsProperties) {
  return (
    <>
      <TextInput {...bind('retention', { draft, onChange })} maxLength={500} />
      <Textarea {...bind('retentionPolicyIds', { draft, onChange })} description={t.perLine} rows={2} />
      <Textarea {...bind('securityMeasures', { draft, onChange })} rows={2} maxLength={1000} />
      <ServingRolesField
        ids={draft.servingRoleIds}
        onChange={(servingRoleIds) => onChange({ servingRoleIds })}
      />
      <TextInput {...bind('reviewDate', { draft, onChange })} type="date" maw={240} />
    </>
  );
}

type TextName = keyof typeof t.fields;

/** What binds a field to a text of the draft. */
function bind(name: TextName, { draft, onChange }: FieldsProperties) {
  return {
    label: t.fields[name],
    value: draft[name],
    maw: 640,
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onChange({ [name]: value }),
  };
}

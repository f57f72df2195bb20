import { Button, Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { useTexts } from '../ui/use-texts';
import { claimDraftOf, claimOf, type ClaimDraft } from './claim-draft';
import { ClaimFields } from './claim-fields';

const t = strings.assertions;
const LABELS = { name: t.name, rationale: t.rationale, owner: t.owner };

interface Properties {
  /** The one that is typed over; absent for a new one. */
  readonly assertion?: Schemas['AssertionDto'];
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (assertion: Schemas['WriteAssertionDto']) => void;
}

/** All that an assertion says. */
export function AssertionForm({ assertion, saving, onSave }: Properties) {
  const [draft, setDraft] = useState(() => claimDraftOf(assertion?.claim));
  const { texts, bind } = useTexts(LABELS, assertion);
  const [enabled, setEnabled] = useState(assertion?.enabled ?? true);
  const claim = claimOf(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (claim !== undefined) onSave({ ...texts, enabled, claim });
  };
  const onChange = (change: Partial<ClaimDraft>) => setDraft((now) => ({ ...now, ...change }));
  return (
    <form onSubmit={submit}>
      <Stack>
        <ClaimFields draft={draft} onChange={onChange} />
        <TextInput {...bind('name')} maxLength={100} />
        <Textarea {...bind('rationale')} maxLength={2000} rows={3} />
        <TextInput {...bind('owner')} maxLength={200} />
        <Checkbox
          label={strings.rules.enabled}
          checked={enabled}
          onChange={(event) => setEnabled(event.currentTarget.checked)}
        />
        {saving.error !== null && <Failure error={saving.error} />}
        <Button type="submit" w="fit-content" loading={saving.isPending} disabled={claim === undefined}>
          {assertion === undefined ? t.create : strings.common.save}
        </Button>
      </Stack>
    </form>
  );
}

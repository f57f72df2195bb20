import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Schemas } from '../api/client';
import { strings } from '../strings';
import { ActFailure } from './act-failure';
import { DeadlineFields, ReviewerFields } from './reviewer-fields';
import { ScopeFields } from './scope-fields';
import { faultsOf, isComplete, writtenReview, type ReviewFields } from './written-review';

const t = strings.reviews.form;

interface Properties {
  readonly initial: ReviewFields;
  readonly label: string;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: (review: Schemas['WriteReviewDto']) => void;
}

/** Writes the draft of a review. */
export function ReviewForm({ initial, label, saving, onSave }: Properties) {
  const [fields, setFields] = useState(initial);
  const change = (changed: Partial<ReviewFields>) => setFields((now) => ({ ...now, ...changed }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(writtenReview(fields));
  };
  const faults = faultsOf(fields);
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t.name}
          required
          maxLength={100}
          maw={640}
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <ScopeFields fields={fields} onChange={change} />
        <ReviewerFields fields={fields} onChange={change} />
        <DeadlineFields fields={fields} onChange={change} />
        {faults.length > 0 && (
          <Alert color="yellow">
            {faults.map((line) => (
              <Text key={line}>{t.notAReviewer(line)}</Text>
            ))}
          </Alert>
        )}
        {saving.error !== null && <ActFailure error={saving.error} />}
        <Button type="submit" w="fit-content" loading={saving.isPending} disabled={!isComplete(fields)}>
          {label}
        </Button>
      </Stack>
    </form>
  );
}

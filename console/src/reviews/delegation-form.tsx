import { Button, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { today } from '../api/as-of';
import { api, type Schemas } from '../api/client';
import { strings } from '../strings';
import { partyName } from '../strings/names';
import { Failure } from '../ui/failure';
import { reviewersIn } from './reviewers-in';
import { useReviewsChanged } from './use-reviews-changed';

const t = strings.reviews.delegation;
/** In place of a reviewer: items that are assigned to no one. */
const NO_ONE = '';

interface Properties {
  /** Of the review. */
  readonly id: string;
  /** For whom someone can delegate; without it only for themselves. */
  readonly reviewers?: readonly Schemas['ReviewerProgressDto'][];
}

/** Has someone else answer, until a day or as long as the review is open. */
export function DelegationForm({ id, reviewers }: Properties) {
  const [fields, setFields] = useState<Fields>({ from: nameOf(reviewers?.[0]), to: '', reason: '', day: '' });
  const set = (changed: Partial<Fields>) => setFields((now) => ({ ...now, ...changed }));
  const changed = useReviewsChanged();
  const saving = api.useMutation('post', '/api/v1/reviews/{id}/delegations', {
    onSuccess: async () => {
      set({ to: '', reason: '', day: '' });
      await changed();
    },
  });
  const [to] = reviewersIn(fields.to).reviewers;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to === undefined) return;
    const endsAt = fields.day === '' ? undefined : new Date(`${fields.day}T23:59:59`).toISOString();
    const from = reviewers === undefined ? {} : whom(fields.from);
    const body = { ...from, to, reason: fields.reason.trim(), endsAt };
    saving.mutate({ params: { path: { id } }, body });
  };
  return (
    <form onSubmit={submit} aria-label={t.title}>
      <Stack gap="sm">
        <Text c="dimmed">{t.hint}</Text>
        {reviewers !== undefined && <Giver reviewers={reviewers} value={fields.from} onChange={set} />}
        <Answering fields={fields} isKnown={to !== undefined} onChange={set} />
        {saving.error !== null && <Failure error={saving.error} />}
        <Button
          type="submit"
          variant="default"
          w="fit-content"
          loading={saving.isPending}
          disabled={to === undefined || fields.reason.trim() === ''}
        >
          {t.submit}
        </Button>
      </Stack>
    </form>
  );
}

interface Fields {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly day: string;
}

interface GiverProperties {
  readonly reviewers: readonly Schemas['ReviewerProgressDto'][];
  readonly value: string;
  readonly onChange: (changed: Pick<Fields, 'from'>) => void;
}

function Giver({ reviewers, value, onChange }: GiverProperties) {
  return (
    <NativeSelect
      label={t.from}
      maw={420}
      value={value}
      data={reviewers.map((one) => ({ value: nameOf(one), label: labelOf(one) }))}
      onChange={(event) => onChange({ from: event.currentTarget.value })}
    />
  );
}

interface AnsweringProperties {
  readonly fields: Fields;
  /** Whether the fields name someone who can answer. */
  readonly isKnown: boolean;
  readonly onChange: (changed: Partial<Fields>) => void;
}

/** Who answers, why, and until when. */
function Answering({ fields, isKnown, onChange: set }: AnsweringProperties) {
  return (
    <>
      <TextInput
        label={t.to}
        description={t.toHint}
        required
        maw={420}
        value={fields.to}
        error={fields.to.trim() !== '' && !isKnown && strings.reviews.form.notAReviewer(fields.to)}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
      <Textarea
        label={t.reason}
        required
        rows={2}
        maw={640}
        maxLength={2000}
        value={fields.reason}
        onChange={(event) => set({ reason: event.currentTarget.value.replaceAll('\n', ' ') })}
      />
      <TextInput
        type="date"
        label={t.until}
        description={t.untilHint}
        min={today()}
        maw={240}
        value={fields.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
    </>
  );
}

function whom(name: string): Pick<Schemas['DelegateReviewDto'], 'from' | 'unassigned'> {
  const [from] = reviewersIn(name.replace(/^email:/, '')).reviewers;
  return name === NO_ONE ? { unassigned: true } : { from };
}

function nameOf(one: Schemas['ReviewerProgressDto'] | undefined): string {
  return one?.reviewer === undefined ? NO_ONE : `${one.reviewer.type}:${one.reviewer.id}`;
}

function labelOf(one: Schemas['ReviewerProgressDto']): string {
  return one.reviewer === undefined ? strings.reviews.overview.noOne : partyName(nameOf(one));
}

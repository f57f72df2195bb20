import { Alert, Button, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client';
import { Allowed } from '../session/allowed';
import { strings } from '../strings';
import { Failure } from '../ui/failure';
import { PageHead } from '../ui/page-head';
import { DeadlineFields, ReviewerFields } from './reviewer-fields';
import { ScopeFields } from './scope-fields';
import { useReviewsChanged } from './use-reviews-changed';
import { blankReview, faultsOf, isComplete, writtenReview } from './written-review';

const t = strings.reviews.form;

/** Writes the draft of a review in one stage. */
export function NewReviewPage() {
  return (
    <>
      <PageHead title={t.title} lead={t.hint} />
      <Allowed permission="reviews:manage">
        <ReviewForm />
      </Allowed>
    </>
  );
}

function ReviewForm() {
  const [fields, setFields] = useState(blankReview);
  const change = (changed: Partial<typeof fields>) => setFields((now) => ({ ...now, ...changed }));
  const creation = useCreation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creation.mutate({ body: writtenReview(fields) });
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
        {creation.error !== null && <Failure error={creation.error} />}
        <Button type="submit" w="fit-content" loading={creation.isPending} disabled={!isComplete(fields)}>
          {t.create}
        </Button>
      </Stack>
    </form>
  );
}

function useCreation() {
  const changed = useReviewsChanged();
  const navigate = useNavigate();
  return api.useMutation('post', '/api/v1/reviews', {
    onSuccess: async ({ id }) => {
      await changed();
      await navigate({ to: '/reviews/$id', params: { id } });
    },
  });
}

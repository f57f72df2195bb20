import { Progress, Stack, Text } from '@mantine/core';
import type { Schemas } from '../api/client';
import { useMay } from '../session/use-me';
import { strings } from '../strings';
import { Time } from '../ui/time';
import { DelegationForm } from './delegation-form';
import { Delegations } from './delegations';
import { EditDraft } from './edit-draft';
import { Figures } from './figures';
import { FollowUp } from './follow-up';
import { ReviewActions } from './review-actions';
import { useReviewers } from './use-reviewers';
import { WaitingFor } from './waiting-for';

type Review = Schemas['ReviewDto'];

const t = strings.reviews;

/** How a review stands, what can be done with it, and what follows. */
export function ReviewOverview({ review }: { readonly review: Review }) {
  const mayManage = useMay('reviews:manage');
  const { total, open } = review.progress;
  return (
    <Stack>
      <Course review={review} />
      <ReviewActions review={review} />
      {mayManage && review.state === 'draft' && <EditDraft review={review} />}
      {review.openedAt !== undefined && (
        <>
          <div role="status">
            <Text>{t.done(total - open, total)}</Text>
            <Progress value={(100 * (total - open)) / Math.max(1, total)} aria-label={t.progress} />
          </div>
          <Figures progress={review.progress} />
          {mayManage && review.state === 'open' && <Asked review={review} />}
          <FollowUp review={review} />
        </>
      )}
    </Stack>
  );
}

/** Who is asked, and who answers for them. */
function Asked({ review }: { readonly review: Review }) {
  const reviewers = useReviewers(review.id);
  const loaded = reviewers.data?.pages.flatMap((page) => page.reviewers) ?? [];
  return (
    <>
      <WaitingFor reviewers={reviewers} />
      <Delegations review={review}>
        {loaded.length > 0 && <DelegationForm id={review.id} reviewers={loaded} />}
      </Delegations>
    </>
  );
}

/** From which revision to which deadline. */
function Course({ review }: { readonly review: Review }) {
  const { revision, asOf, deadlineAt, deadlineDays, escalatedAt, atDeadline } = review;
  return (
    <Stack gap={4}>
      {revision === undefined ? (
        <Text>{t.overview.notOpened(deadlineDays)}</Text>
      ) : (
        <Text component="div">
          {t.overview.revision(revision)}
          {asOf !== undefined && (
            <>
              , {t.overview.asOf} <Time at={asOf} />
            </>
          )}
        </Text>
      )}
      {deadlineAt !== undefined && (
        <Text component="div">
          {t.deadline}: <Time at={deadlineAt} />
        </Text>
      )}
      {escalatedAt !== undefined && (
        <Text component="div">
          {t.overview.escalated} <Time at={escalatedAt} />
        </Text>
      )}
      <Text c="dimmed">
        {t.overview.atDeadline[atDeadline]} {review.planAtDeadline === true && t.overview.planAtDeadline}
      </Text>
    </Stack>
  );
}

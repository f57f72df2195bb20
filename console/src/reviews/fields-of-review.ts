import type { Schemas } from '../api/client';
import { sources, type ReviewFields } from './written-review';

type Review = Schemas['ReviewDto'];
type Reviewer = Schemas['ReviewerDto'];

/** The fields of the form for a draft. `nameOf` says what roles and divisions are called. */
export function fieldsOfReview(
  review: Review,
  nameOf: (type: 'role' | 'division', id: string) => string,
): ReviewFields {
  const { roleIds = [], userDivisionIds = [], powerfulOnly = false, ...scope } = review.scope;
  const things = (type: 'role' | 'division', ids: readonly string[]) =>
    ids.map((id) => ({ id, name: nameOf(type, id) }));
  return {
    name: review.name,
    roles: things('role', roleIds),
    divisions: things('division', userDivisionIds),
    powerfulOnly,
    stages: review.stages.map((stage) => ({
      sources: sources.filter((source) => stage.sources.includes(source)),
      named: textOf(stage.named ?? []),
    })),
    fallback: textOf(review.fallback),
    deadlineDays: review.deadlineDays ?? 30,
    atDeadline: review.atDeadline,
    escalateTo: textOf(review.escalateTo ?? []),
    requireReason: review.requireReason ?? false,
    planAtDeadline: review.planAtDeadline ?? false,
    changedSince: review.changedSince ?? '',
    others: {
      scope,
      escalationDays: review.escalationDays,
      reminderDays: review.reminderDays,
      webhookId: review.webhookId,
    },
  };
}

/** One on each line. */
function textOf(reviewers: readonly Reviewer[]): string {
  return reviewers.map(({ type, id }) => (type === 'email' ? id : `${type}:${id}`)).join('\n');
}

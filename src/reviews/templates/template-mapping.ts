import type { ReviewEventKind } from '../../access/reviews/review-events';
import { nextDue } from '../../access/reviews/schedule';
import { toDefinitionDto } from '../../definitions/definition-mapping';
import type { ReviewDefinition } from '../review';
import type { Occasion } from '../occasions/occasion';
import type { ReviewTemplate, TemplateContent } from './template';
import type { ReviewOccasionDto, ReviewTemplateDto, WriteReviewTemplateDto } from './template.dto';

/** Without what is not given, so that it is the same after it was stored. */
export function toTemplateContent(wanted: WriteReviewTemplateDto): TemplateContent {
  return JSON.parse(JSON.stringify(wanted)) as TemplateContent;
}

/** Field by field. */
export function toTemplateDto(
  template: ReviewTemplate,
  last: Occasion | undefined,
  today: string,
): ReviewTemplateDto {
  const { review, changedSinceLast, schedule, enabled } = template.content;
  return {
    ...toDefinitionDto(template),
    review: toReviewDefinitionDto(review),
    changedSinceLast,
    schedule: schedule && { ...schedule },
    events: [...(template.content.events ?? [])],
    nextOn: schedule && enabled ? nextDue(schedule, today) : undefined,
    lastOccasion: last && toOccasionDto(last),
  };
}

export function toOccasionDto(occasion: Occasion): ReviewOccasionDto {
  const { id, kind, state, reason, campaignId, notedAt } = occasion;
  return {
    id,
    kind,
    dueOn: kind === 'schedule' ? occasion.occasion : undefined,
    event: kind === 'event' ? (occasion.occasion.split(' ')[0] as ReviewEventKind) : undefined,
    state,
    reason: reason ?? undefined,
    reviewId: campaignId,
    notedAt,
  };
}

function toReviewDefinitionDto(review: ReviewDefinition): ReviewTemplateDto['review'] {
  return {
    scope: review.scope as ReviewTemplateDto['review']['scope'],
    stages: review.stages.map(({ sources, named }) => ({ sources: [...sources], named: [...named] })),
    fallback: [...review.fallback],
    deadlineDays: review.deadlineDays,
    atDeadline: review.atDeadline,
    escalateTo: [...review.escalateTo],
    escalationDays: review.escalationDays,
    requireReason: review.requireReason,
    reminderDays: [...(review.reminderDays ?? [])],
    webhookId: review.webhookId,
    planAtDeadline: review.planAtDeadline ?? false,
  };
}

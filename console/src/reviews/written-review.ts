import type { Schemas } from '../api/client';
import type { Thing } from '../ui/thing-picker';
import { reviewersIn } from './reviewers-in';

type WriteReview = Schemas['WriteReviewDto'];
export type Source = Exclude<Schemas['ReviewStageDto']['sources'][number], 'named'>;

/** In the order in which they are asked. */
export const sources = [
  'manager',
  'group_owner',
  'role_owner',
  'account_owner',
] as const satisfies readonly Source[];

export const MAX_STAGES = 5;

/** One round: who is asked. */
export interface StageFields {
  readonly sources: readonly Source[];
  readonly named: string;
}

/** What the fields of the form have. */
export interface ReviewFields {
  readonly name: string;
  readonly roles: readonly Thing[];
  readonly divisions: readonly Thing[];
  readonly powerfulOnly: boolean;
  readonly stages: readonly StageFields[];
  readonly fallback: string;
  readonly deadlineDays: number;
  readonly atDeadline: WriteReview['atDeadline'];
  readonly escalateTo: string;
  readonly requireReason: boolean;
  readonly planAtDeadline: boolean;
  readonly changedSince: string;
  /** What the form has no fields for, as it was. */
  readonly others: Pick<WriteReview, 'escalationDays' | 'reminderDays' | 'scope' | 'webhookId'>;
}

/** Of a part of the form. */
export interface FieldProperties {
  readonly fields: ReviewFields;
  readonly onChange: (changed: Partial<ReviewFields>) => void;
}

export const blankStage: StageFields = { sources: [], named: '' };

export const blankReview: ReviewFields = {
  name: '',
  roles: [],
  divisions: [],
  powerfulOnly: false,
  stages: [blankStage],
  fallback: '',
  deadlineDays: 30,
  // What follows from forgetting is least far-reaching.
  atDeadline: 'leave_open',
  escalateTo: '',
  requireReason: false,
  planAtDeadline: false,
  changedSince: '',
  others: { scope: {} },
};

/** Lines of the form that name no one. */
export function faultsOf({ stages, fallback, atDeadline, escalateTo }: ReviewFields): string[] {
  const named = stages.map((stage) => stage.named);
  const texts = [...named, fallback, ...(atDeadline === 'escalate' ? [escalateTo] : [])];
  return texts.flatMap((text) => reviewersIn(text).faults);
}

/** Whether the service could keep it: it has a name, and someone is asked everywhere. */
export function isComplete(fields: ReviewFields): boolean {
  const asked = (text: string) => reviewersIn(text).reviewers.length > 0;
  return (
    fields.name.trim() !== '' &&
    fields.stages.every((stage) => stage.sources.length > 0 || asked(stage.named)) &&
    asked(fields.fallback) &&
    (fields.atDeadline !== 'escalate' || asked(fields.escalateTo)) &&
    faultsOf(fields).length === 0
  );
}

/** What is sent. Members without a choice are absent: an empty list would select nothing. */
export function writtenReview(fields: ReviewFields): WriteReview {
  const { atDeadline, requireReason, planAtDeadline, deadlineDays, changedSince, others } = fields;
  return {
    name: fields.name.trim(),
    scope: scopeOf(fields),
    stages: fields.stages.map(writtenStage),
    fallback: reviewersIn(fields.fallback).reviewers,
    deadlineDays,
    atDeadline,
    requireReason,
    ...(planAtDeadline && { planAtDeadline }),
    ...(others.reminderDays !== undefined && { reminderDays: others.reminderDays }),
    ...(others.webhookId !== undefined && { webhookId: others.webhookId }),
    ...(atDeadline === 'escalate' && {
      escalateTo: reviewersIn(fields.escalateTo).reviewers,
      ...(others.escalationDays !== undefined && { escalationDays: others.escalationDays }),
    }),
    ...(changedSince !== '' && { changedSince }),
  };
}

function writtenStage(stage: StageFields): WriteReview['stages'][number] {
  const named = reviewersIn(stage.named).reviewers;
  const chosen = sources.filter((source) => stage.sources.includes(source));
  return { sources: named.length > 0 ? [...chosen, 'named'] : chosen, named };
}

function scopeOf({ roles, divisions, powerfulOnly, others }: ReviewFields): WriteReview['scope'] {
  return {
    ...others.scope,
    ...(roles.length > 0 && { roleIds: roles.map(({ id }) => id) }),
    ...(divisions.length > 0 && { userDivisionIds: divisions.map(({ id }) => id) }),
    ...(powerfulOnly && { powerfulOnly }),
  };
}

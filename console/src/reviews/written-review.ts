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

/** What the fields of the form have. */
export interface ReviewFields {
  readonly name: string;
  readonly roles: readonly Thing[];
  readonly divisions: readonly Thing[];
  readonly powerfulOnly: boolean;
  readonly sources: readonly Source[];
  readonly named: string;
  readonly fallback: string;
  readonly deadlineDays: number;
  readonly atDeadline: WriteReview['atDeadline'];
  readonly escalateTo: string;
  readonly requireReason: boolean;
  readonly changedSince: string;
}

/** Of a part of the form. */
export interface FieldProperties {
  readonly fields: ReviewFields;
  readonly onChange: (changed: Partial<ReviewFields>) => void;
}

export const blankReview: ReviewFields = {
  name: '',
  roles: [],
  divisions: [],
  powerfulOnly: false,
  sources: [],
  named: '',
  fallback: '',
  deadlineDays: 30,
  // What follows from forgetting is least far-reaching.
  atDeadline: 'leave_open',
  escalateTo: '',
  requireReason: false,
  changedSince: '',
};

/** Lines of the form that name no one. */
export function faultsOf({ named, fallback, atDeadline, escalateTo }: ReviewFields): string[] {
  const texts = [named, fallback, ...(atDeadline === 'escalate' ? [escalateTo] : [])];
  return texts.flatMap((text) => reviewersIn(text).faults);
}

/** Whether the service could keep it: it has a name, and someone is asked everywhere. */
export function isComplete(fields: ReviewFields): boolean {
  const asked = (text: string) => reviewersIn(text).reviewers.length > 0;
  return (
    fields.name.trim() !== '' &&
    (fields.sources.length > 0 || asked(fields.named)) &&
    asked(fields.fallback) &&
    (fields.atDeadline !== 'escalate' || asked(fields.escalateTo)) &&
    faultsOf(fields).length === 0
  );
}

/** What is sent. Members without a choice are absent: an empty list would select nothing. */
export function writtenReview(fields: ReviewFields): WriteReview {
  const named = reviewersIn(fields.named).reviewers;
  const chosen = sources.filter((source) => fields.sources.includes(source));
  const { atDeadline, requireReason, deadlineDays, changedSince } = fields;
  return {
    name: fields.name.trim(),
    scope: scopeOf(fields),
    stages: [{ sources: named.length > 0 ? [...chosen, 'named'] : chosen, named }],
    fallback: reviewersIn(fields.fallback).reviewers,
    deadlineDays,
    atDeadline,
    requireReason,
    ...(atDeadline === 'escalate' && { escalateTo: reviewersIn(fields.escalateTo).reviewers }),
    ...(changedSince !== '' && { changedSince }),
  };
}

function scopeOf({ roles, divisions, powerfulOnly }: ReviewFields): WriteReview['scope'] {
  return {
    ...(roles.length > 0 && { roleIds: roles.map(({ id }) => id) }),
    ...(divisions.length > 0 && { userDivisionIds: divisions.map(({ id }) => id) }),
    ...(powerfulOnly && { powerfulOnly }),
  };
}

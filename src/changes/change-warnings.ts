import type { ItemState, SkipReason, StoredChange } from './change';
import type { ChangeProgress } from './change-progress';

export type LeftOutReason =
  | Exclude<SkipReason, 'nothing_to_do'>
  | 'blocked'
  | 'cancelled'
  | Extract<ItemState, 'drifted' | 'refused' | 'failed'>;

export type CountedWarningCode = 'not_restored' | 'not_applied' | 'partially_restored' | 'subject_inactive';

/** What a change does not do, counted by kind. */
export interface CountedWarning {
  readonly code: CountedWarningCode;
  readonly reason?: LeftOutReason;
  readonly count: number;
  readonly detail: string;
}

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  changed_since: 'holds other grants than the change left behind',
  subject_deleted: 'deleted',
  subject_unknown: 'no longer shown by any listing of Genesys',
  role_deleted: 'lost a role that no longer exists',
  division_deleted: 'lost a role in a division that no longer exists',
  blocked: 'left out because of what blocks it',
  cancelled: 'not begun when the change was cancelled',
  drifted: 'held something other than planned',
  refused: 'refused by Genesys',
  failed: 'failed',
};

export const leftOutReasons = Object.keys(REASONS) as LeftOutReason[];

export const countedWarningCodes = [
  'not_restored',
  'not_applied',
  'partially_restored',
  'subject_inactive',
] as const satisfies readonly CountedWarningCode[];

type Warned = Pick<StoredChange, 'itemCount' | 'origin' | 'summary'>;
type Counted = Pick<ChangeProgress, 'counts' | 'skippedBy'>;

/**
 * What part of a change is not done, or will not be, and why: of a rollback everything that it does not restore, of
 * other changes what was skipped. What was cancelled or failed on the way is in their status and progress.
 */
export function countedWarnings(change: Warned, progress: Counted): CountedWarning[] {
  const isRollBack = change.origin.kind === 'roll_back';
  const reasons = isRollBack
    ? { ...progress.skippedBy, ...endedOtherwise(progress) }
    : { ...progress.skippedBy, cancelled: 0 };
  return [
    ...leftOutReasons.flatMap((reason) => leftOut(change, isRollBack, reason, reasons[reason])),
    ...inPart(change),
    ...inactive(change),
  ];
}

/** For records in the audit log: codes and counts without sentences, or nothing at all. */
export function recordedWarnings(change: Warned, progress: Counted) {
  const warnings = countedWarnings(change, progress).map(({ code, reason, count }) => ({
    code,
    ...(reason !== undefined && { reason }),
    count,
  }));
  return warnings.length === 0 ? {} : { warnings };
}

function endedOtherwise({ counts }: Counted): Partial<Record<LeftOutReason, number>> {
  const { drifted = 0, refused = 0, failed = 0 } = counts;
  return { drifted, refused, failed };
}

function leftOut(
  { itemCount }: Warned,
  isRollBack: boolean,
  reason: LeftOutReason,
  count = 0,
): CountedWarning[] {
  if (count === 0) return [];
  const code = isRollBack ? 'not_restored' : 'not_applied';
  const verb = isRollBack ? 'not restored' : 'not changed';
  return [{ code, reason, count, detail: `${count} of ${itemCount} subjects ${verb}: ${REASONS[reason]}.` }];
}

function inPart({ itemCount, summary: { inPart: count = 0 } }: Warned): CountedWarning[] {
  if (count === 0) return [];
  const detail = `${count} of ${itemCount} subjects do not get back everything: see impossible of the items.`;
  return [{ code: 'partially_restored', count, detail }];
}

function inactive({ itemCount, summary: { inactive: count = 0 } }: Warned): CountedWarning[] {
  if (count === 0) return [];
  const detail = `${count} of ${itemCount} subjects are inactive: what is restored counts once they are active.`;
  return [{ code: 'subject_inactive', count, detail }];
}

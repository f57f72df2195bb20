const DAY_MS = 86_400_000;

/** A review that is open, as far as reminders go. */
export interface Remindable {
  /** When those who are asked now were asked: since it was opened, or escalated. */
  readonly askedSince: string;
  readonly deadlineAt: string;
  /** Days before the deadline. */
  readonly reminderDays: readonly number[];
}

/** How many days before the deadline it was that reviewers were asked, or are reminded. */
export interface DueReminder {
  /** `asked`: the first word about it. */
  readonly kind: 'asked' | 'reminder';
  readonly daysBefore: number;
}

/**
 * The reminder that is due: the latest whose time has come. Those before it are not made up for, be it that no instance
 * ran or that the review is shorter. `made` has the days of those that were made of this deadline.
 */
export function dueReminder(
  { askedSince, deadlineAt, reminderDays }: Remindable,
  made: readonly number[],
  nowMs: number,
): DueReminder | undefined {
  const [sinceMs, deadlineMs] = [Date.parse(askedSince), Date.parse(deadlineAt)];
  if (nowMs < sinceMs || nowMs >= deadlineMs) return undefined;
  const passed = reminderDays.filter((days) => {
    const atMs = deadlineMs - days * DAY_MS;
    return atMs > sinceMs && atMs <= nowMs;
  });
  const asked = Math.ceil((deadlineMs - sinceMs) / DAY_MS);
  const daysBefore = Math.min(asked, ...passed);
  if (made.some((days) => days <= daysBefore)) return undefined;
  return { kind: passed.length === 0 ? 'asked' : 'reminder', daysBefore };
}

/** Whether a deadline is as near as the first reminder: consoles show what is. */
export function isDeadlineNear(deadlineAt: string, reminderDays: readonly number[], nowMs: number): boolean {
  return Date.parse(deadlineAt) - nowMs <= Math.max(0, ...reminderDays) * DAY_MS;
}

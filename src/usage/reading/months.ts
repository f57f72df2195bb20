import type { MonthRead } from './usage-reading';

const DAY_MS = 86_400_000;
/** Genesys keeps a year. */
const KEPT_DAYS = 364;
/** Calls of a day may be told late: a month is final once it was read so long after its end. */
const SETTLED_MS = 3 * DAY_MS;

export interface MonthWindow {
  readonly month: string;
  /** Days, both with. */
  readonly from: string;
  readonly to: string;
}

/** The months of the last year, newest first. The current day is missing in what Genesys tells. */
export function monthsUntil(now: number): MonthWindow[] {
  const last = dayOf(now - DAY_MS);
  const first = dayOf(now - KEPT_DAYS * DAY_MS);
  const windows: MonthWindow[] = [];
  for (let to = last; to >= first; to = dayOf(Date.parse(`${to.slice(0, 7)}-01`) - DAY_MS)) {
    const month = to.slice(0, 7);
    const start = `${month}-01`;
    windows.push({ month, from: start < first ? first : start, to });
  }
  return windows;
}

/** The months to read now: those that were not, and those of which more may be told, once the interval has passed. */
export function dueMonths(now: number, read: readonly MonthRead[], intervalMs: number): MonthWindow[] {
  return monthsUntil(now).filter(({ month, to }) => {
    const known = read.find((one) => one.month === month);
    if (known === undefined) return true;
    const readAt = Date.parse(known.readAt);
    const mayGrow = readAt < Date.parse(to) + DAY_MS + SETTLED_MS;
    return mayGrow && now - readAt >= intervalMs;
  });
}

/** The days of which calls are known without a gap, back from the newest; undefined when there are none. */
export function knownWindow(read: readonly MonthRead[]): { from: string; through: string } | undefined {
  const newest = [...read].sort((one, other) => (one.month < other.month ? 1 : -1));
  const [last] = newest;
  if (last === undefined) return undefined;
  let from = last.from;
  for (const month of newest.slice(1)) {
    const isNext = dayOf(Date.parse(from) - DAY_MS) === month.through;
    if (!isNext) break;
    from = month.from;
  }
  return { from, through: last.through };
}

/** Such as `2026-11-30`. */
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

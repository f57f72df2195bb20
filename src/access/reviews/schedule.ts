/** When reviews are opened again and again. Days are those of UTC, so that no change of the clock moves or doubles them. */
export type ReviewSchedule = {
  readonly everyMonths: number;
  /** The first day: `YYYY-MM-DD`. */
  readonly startOn: string;
};

/** The last day on which a review was due, up to `today`; undefined before the first. */
export function lastDue(schedule: ReviewSchedule, today: string): string | undefined {
  const round = roundsUntil(schedule, today);
  return round < 0 ? undefined : dayOfRound(schedule, round);
}

/** The first day after `today` on which a review is due. */
export function nextDue(schedule: ReviewSchedule, today: string): string {
  return dayOfRound(schedule, Math.max(roundsUntil(schedule, today) + 1, 0));
}

/** Whether it is a day of the calendar. */
export function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && dayOf(ms) === text;
}

/** Number of the last round up to `today`; negative before the first. */
function roundsUntil(schedule: ReviewSchedule, today: string): number {
  const months = monthsOf(today) - monthsOf(schedule.startOn);
  const round = Math.floor(months / schedule.everyMonths);
  return dayOfRound(schedule, round) <= today ? round : round - 1;
}

/** The day of the start, in a later month; its last day where it is shorter. */
function dayOfRound({ everyMonths, startOn }: ReviewSchedule, round: number): string {
  const months = monthsOf(startOn) + round * everyMonths;
  const [year, month] = [Math.floor(months / 12), months % 12];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(Number(startOn.slice(8)), lastDay)));
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

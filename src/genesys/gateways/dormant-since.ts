/** Who has not signed in for so many days is dormant. */
const DORMANT_AFTER_DAYS = 90;

const DAY_MS = 86_400_000;

/** The day of the last sign-in (RFC 3339), when that is too long ago; undefined when it is not, or is not known. */
export function dormantSince(lastSignIn: string | undefined, now: number): string | undefined {
  const time = lastSignIn === undefined ? NaN : Date.parse(lastSignIn);
  // A time that cannot be read compares as false.
  if (!(now - time > DORMANT_AFTER_DAYS * DAY_MS)) return undefined;
  return new Date(time).toISOString().slice(0, 10);
}

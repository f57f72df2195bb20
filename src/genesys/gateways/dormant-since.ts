/** A user who has not signed in for this many days is dormant. */
const DORMANT_AFTER_DAYS = 90;

const DAY_MS = 86_400_000;

/** The day of the last sign-in (RFC 3339), if that is too long ago; undefined if it is not, or is unknown. */
export function dormantSince(lastSignIn: string | undefined, now: number): string | undefined {
  const time = lastSignIn === undefined ? NaN : Date.parse(lastSignIn);
  // An unreadable time compares as false.
  if (!(now - time > DORMANT_AFTER_DAYS * DAY_MS)) return undefined;
  return new Date(time).toISOString().slice(0, 10);
}

import { InvalidRequestError } from '../common/errors';

/** As long as RFC 3339 in UTC with milliseconds is up to the year 9999; later times have no such form. */
const LENGTH = '9999-12-31T23:59:59.999Z'.length;

/** The time in UTC with milliseconds, or null without one. Throws InvalidRequestError unless it lies in the future. */
export function expiryOf(expiresAt: string | undefined, nowMs: number): string | null {
  if (expiresAt === undefined) return null;
  const time = Date.parse(expiresAt);
  if (!(time > nowMs)) throw refusal('must be a time in the future');
  const text = new Date(time).toISOString();
  if (text.length !== LENGTH) throw refusal('must lie before the year 10000');
  return text;
}

function refusal(detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer: '/body/expiresAt', detail }]);
}

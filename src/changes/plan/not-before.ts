import { InvalidRequestError } from '../../common/errors';
import { trustedNow } from '../../common/trusted-clock';
import { isTime, utcTime } from '../../http/is-time';

const MAX_GRACE_DAYS = 90;
const DAY_MS = 86_400_000;

/** The time before which a plan may not be applied, in UTC. Throws InvalidRequestError (400). */
export function readNotBefore(value: unknown, now = trustedNow()): string {
  if (typeof value !== 'string' || !isTime(value)) throw fault('must be a time such as 2026-01-31T23:59:59Z');
  const time = utcTime(value);
  if (Date.parse(time) > now + MAX_GRACE_DAYS * DAY_MS)
    throw fault(`must be at most ${MAX_GRACE_DAYS} days from now`);
  return time;
}

function fault(detail: string): InvalidRequestError {
  return new InvalidRequestError([{ pointer: '/body/notBefore', detail }]);
}

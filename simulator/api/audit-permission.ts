import { missingPermissions, tooManyRequests } from '../http/api-error';
import type { Call } from '../http/operation';

/** More at once are not answered. */
const MAX_IN_FLIGHT = 3;

/** The mode that takes the permission away from all callers. */
export function requireAudits({ simulator }: Call, permission = 'audits:audit:view'): void {
  if (!simulator.modes.audits.permitted) throw missingPermissions([permission]);
}

export function requireCalm({ simulator }: Call): void {
  if (simulator.audits.inFlight > MAX_IN_FLIGHT) throw tooManyRequests(3);
}

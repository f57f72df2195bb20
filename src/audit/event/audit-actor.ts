import type { Caller } from '../../auth/caller';
import type { AuditActor } from '../audit-record';

/** The service itself: what it does on a schedule, at its start and at its end. */
export const SYSTEM: AuditActor = { type: 'system', id: 'rolecall' };

/** The caller as the log names it. Anonymous callers reach public routes only, where nothing is recorded. */
export function actorOf({ kind, id }: Caller): AuditActor {
  if (kind === 'anonymous') throw new TypeError('An anonymous caller does nothing that is recorded.');
  return { type: kind, id };
}

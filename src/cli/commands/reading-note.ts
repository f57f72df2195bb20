import type { components } from '../client/generated/api-types';
import type { Session } from '../session';

type Reading = Pick<components['schemas']['LicenseReadingDto'], 'state' | 'detail'>;

/** Says on standard error what is not known, and why. True when all is. */
export function noteReading({ output }: Session, what: string, { state, detail }: Reading): boolean {
  if (state === 'current') return true;
  output.note(`${what}: ${detail ?? state}`);
  return false;
}

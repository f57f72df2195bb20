import { GenesysError } from '../../genesys/errors/genesys-error';
import { GenesysRateLimitedError } from '../../genesys/errors/genesys-rate-limited-error';
import { classify } from '../../genesys/transport/retry-decision';
import { PurposesBusyError } from './purposes-busy-error';

/** Genesys counts calls by the minute. */
const RATE_WINDOW_SECONDS = 60;

/** Whether Genesys refuses because of what is there already. */
export function isConflict(error: unknown): boolean {
  return error instanceof GenesysError && error.genesys.status === 409;
}

/** Whether nobody knows if Genesys carried the call out. */
export function isOpen(error: unknown): boolean {
  return classify(error) === 'maybe_carried_out';
}

/** Does the work; a refusal for too many calls always says when to come again. */
export async function sayingWhen<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof GenesysRateLimitedError)) throw error;
    throw new PurposesBusyError(error.retryAfterSeconds ?? RATE_WINDOW_SECONDS, error);
  }
}

import { GenesysError } from '../../genesys/errors/genesys-error';
import { GenesysQueueFullError } from '../../genesys/errors/genesys-queue-full-error';
import { GenesysRateLimitedError } from '../../genesys/errors/genesys-rate-limited-error';
import { GenesysRateWaitTooLongError } from '../../genesys/errors/genesys-rate-wait-too-long-error';
import { GenesysRetryAfterTooLongError } from '../../genesys/errors/genesys-retry-after-too-long-error';
import { classify } from '../../genesys/transport/retry-decision';
import { PurposesBusyError } from './purposes-busy-error';

/** Genesys counts calls by the minute. */
const RATE_WINDOW_SECONDS = 60;

/** Calls that waited and were never made. */
const neverMade = [GenesysQueueFullError, GenesysRateWaitTooLongError, GenesysRetryAfterTooLongError];

/** Whether Genesys refuses because of what is there already. */
export function isConflict(error: unknown): boolean {
  return error instanceof GenesysError && error.genesys.status === 409;
}

/** Whether nobody knows if Genesys carried the call out: it was made, and neither refused nor answered readably. */
export function isOpen(error: unknown): boolean {
  if (!(error instanceof GenesysError) || classify(error) === 'not_carried_out') return false;
  if (neverMade.some((kind) => error instanceof kind)) return false;
  const { status = 0 } = error.genesys;
  return status < 400 || status >= 500;
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

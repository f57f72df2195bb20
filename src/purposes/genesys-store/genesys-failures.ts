import {
  GenesysError,
  GenesysForbiddenError,
  GenesysLeaseEndedError,
  GenesysQueueFullError,
  GenesysRateLimitedError,
  GenesysRateWaitTooLongError,
  GenesysRequestRefusedError,
  GenesysRetryAfterTooLongError,
} from '../../genesys/genesys.errors';
import { classify } from '../../genesys/interceptors/retry-decision';
import { PurposeRefusedError, PurposesBusyError } from '../purposes.errors';

/** Genesys counts calls per minute. */
const RATE_WINDOW_SECONDS = 60;

/** Calls that waited and were never made. */
const neverMade = [
  GenesysLeaseEndedError,
  GenesysQueueFullError,
  GenesysRateWaitTooLongError,
  GenesysRetryAfterTooLongError,
];

/** Whether Genesys refuses because of what already exists. */
export function isConflict(error: unknown): boolean {
  return error instanceof PurposeRefusedError && error.refusal.status === 409;
}

/** Whether it is unknown if Genesys carried the call out: it was made, and neither refused nor answered readably. */
export function isOpen(error: unknown): boolean {
  if (!(error instanceof GenesysError) || classify(error) === 'not_carried_out') return false;
  if (neverMade.some((kind) => error instanceof kind)) return false;
  const { status = 0 } = error.genesys;
  return status < 400 || status >= 500;
}

/** Does the work; a refusal reaches the requester in Genesys's words, and one for too many calls says when to retry. */
export async function withGenesysRefusals<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof GenesysRateLimitedError)
      throw new PurposesBusyError(error.retryAfterSeconds ?? RATE_WINDOW_SECONDS, error);
    throw isRefusal(error) ? refused(error) : error;
  }
}

/** A missing entity is handled by the callers; a refused token is a matter between Genesys and us. */
function isRefusal(error: unknown): error is GenesysError {
  if (error instanceof GenesysForbiddenError) return true;
  const { status = 0 } = error instanceof GenesysRequestRefusedError ? error.genesys : {};
  return status >= 400;
}

function refused({ code: kind, genesys, words }: GenesysError): PurposeRefusedError {
  const { status = 403, code, correlationId } = genesys;
  return new PurposeRefusedError(kind, { status, code, words, correlationId });
}

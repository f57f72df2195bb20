import { DomainError } from '../../common/errors';
import {
  GenesysError,
  GenesysForbiddenError,
  GenesysInvalidCallError,
  GenesysNotFoundError,
  GenesysRequestRefusedError,
} from '../../genesys/genesys.errors';
import type { ItemOutcome } from '../change';

/** Whether Genesys refused, and would refuse again. */
export function isRefusal(error: unknown): boolean {
  return [
    GenesysForbiddenError,
    GenesysInvalidCallError,
    GenesysNotFoundError,
    GenesysRequestRefusedError,
  ].some((kind) => error instanceof kind);
}

/**
 * What is reported of an error, in Genesys' own words. Other errors may contain anything, so nothing of them is
 * reported.
 */
export function outcomeOf(error: unknown): ItemOutcome {
  if (!(error instanceof DomainError)) return { code: 'internal_error' };
  if (!(error instanceof GenesysError)) return { code: error.code, detail: error.message };
  const { status, code, correlationId } = error.genesys;
  return {
    code: error.code,
    detail: error.message,
    genesys: { status, code, correlationId, message: error.words },
  };
}

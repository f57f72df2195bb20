import { DomainError } from '../../common/domain-error';
import { GenesysError } from '../../genesys/errors/genesys-error';
import { GenesysForbiddenError } from '../../genesys/errors/genesys-forbidden-error';
import { GenesysInvalidCallError } from '../../genesys/errors/genesys-invalid-call-error';
import { GenesysNotFoundError } from '../../genesys/errors/genesys-not-found-error';
import { GenesysRequestRefusedError } from '../../genesys/errors/genesys-request-refused-error';
import type { ItemOutcome } from '../change';

/** Whether Genesys said no, which it would say again. */
export function isRefusal(error: unknown): boolean {
  return [
    GenesysForbiddenError,
    GenesysInvalidCallError,
    GenesysNotFoundError,
    GenesysRequestRefusedError,
  ].some((kind) => error instanceof kind);
}

/** What is told of an error, with Genesys' own words. Other errors may hold anything, and tell nothing. */
export function outcomeOf(error: unknown): ItemOutcome {
  if (!(error instanceof DomainError)) return { code: 'internal_error' };
  if (!(error instanceof GenesysError)) return { code: error.code, detail: error.message };
  const { status, code, correlationId } = error.genesys;
  return {
    code: error.code,
    detail: error.message,
    genesys: { status, code, correlationId, words: error.words },
  };
}

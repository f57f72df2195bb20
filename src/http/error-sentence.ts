import type { DomainError } from '../common/errors';
import { MAX_ERRORS } from './problem';

/** All that a refusal says in one sentence, for answers that are no problem documents. */
export function errorSentence({ message, errors, errorCount }: DomainError): string {
  if (errors.length === 0) return message;
  const first = errors.slice(0, MAX_ERRORS).map(({ pointer, detail }) => `${pointer} ${detail}`);
  const more = errorCount - first.length;
  return `The request is invalid: ${first.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}

import { PreconditionFailedError, PreconditionRequiredError } from './precondition-errors';

/** The strong tag of a version (RFC 9110). */
export function entityTag(version: number): string {
  return `"${version}"`;
}

/**
 * Refuses a change that was made from another version than the current one: `If-Match` must hold its tag, or `*`.
 * Throws PreconditionRequiredError (428) without the header, PreconditionFailedError (412) when it does not match.
 */
export function requireMatch(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) throw new PreconditionRequiredError();
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(entityTag(version))) throw new PreconditionFailedError();
}

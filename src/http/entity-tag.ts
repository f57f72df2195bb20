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
  requireTag(ifMatch, entityTag(version));
}

/** The same for what has a tag and no version. */
export function requireTag(ifMatch: string | undefined, current: string): void {
  if (ifMatch === undefined) throw new PreconditionRequiredError();
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(current)) throw new PreconditionFailedError();
}

import canonicalize from 'canonicalize';

/** Deeper values are refused: a fixed limit, so that every verifier refuses the same ones. */
export const MAX_JSON_DEPTH = 64;

/** A value that RFC 8785 has no form for, or that is nested deeper than {@link MAX_JSON_DEPTH}. */
export class NoCanonicalFormError extends Error {
  override readonly name = 'NoCanonicalFormError';
}

/**
 * The canonical JSON (RFC 8785) of plain data. Members that are `undefined` are left out, as in `JSON.stringify`.
 * @throws NoCanonicalFormError on a number that is not finite, a lone surrogate, or too much nesting.
 */
export function canonicalJson(value: unknown): string {
  // RFC 8785 is JSON.stringify with sorted keys; where they are sorted already, the native one is three times as fast.
  const text = hasSortedKeys(value, MAX_JSON_DEPTH) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) throw new NoCanonicalFormError('undefined has no JSON form');
  return text;
}

// The library writes lone surrogates as escapes, where RFC 8785 demands an error, and recurses without a limit. So the
// same walk that checks the order of the keys refuses what has no canonical form.
function hasSortedKeys(value: unknown, depthLeft: number): boolean {
  if (typeof value === 'string') requireWellFormed(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new NoCanonicalFormError('a number is not finite');
  if (typeof value !== 'object' || value === null) return true;
  if (depthLeft === 0) throw new NoCanonicalFormError(`nested deeper than ${MAX_JSON_DEPTH} levels`);
  return Array.isArray(value) ? hasSortedItems(value, depthLeft - 1) : hasSortedMembers(value, depthLeft - 1);
}

function hasSortedItems(items: readonly unknown[], depthLeft: number): boolean {
  let sorted = true;
  for (const item of items) sorted = hasSortedKeys(item, depthLeft) && sorted;
  return sorted;
}

function hasSortedMembers(object: object, depthLeft: number): boolean {
  let sorted = true;
  let previous = '';
  for (const key of Object.keys(object)) {
    requireWellFormed(key);
    sorted = hasSortedKeys((object as Record<string, unknown>)[key], depthLeft) && previous <= key && sorted;
    previous = key;
  }
  return sorted;
}

function requireWellFormed(text: string): void {
  if (!text.isWellFormed()) throw new NoCanonicalFormError('a string contains half of a surrogate pair');
}

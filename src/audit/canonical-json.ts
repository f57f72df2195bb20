import canonicalize from 'canonicalize';

/** Deeper values are refused: a fixed limit, so that every verifier refuses the same ones. */
export const MAX_JSON_DEPTH = 64;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A value that RFC 8785 has no form for, or that is nested deeper than {@link MAX_JSON_DEPTH}. */
export class NoCanonicalFormError extends Error {
  override readonly name = 'NoCanonicalFormError';
}

/**
 * The canonical JSON of RFC 8785. Members that are `undefined` are left out, as in `JSON.stringify`.
 * @throws NoCanonicalFormError on a number that is not finite, a lone surrogate, or too much nesting.
 */
export function canonicalJson(value: unknown): string {
  requireCanonicalForm(value, MAX_JSON_DEPTH);
  const text = canonicalize(value);
  if (text === undefined) throw new NoCanonicalFormError('undefined has no JSON form');
  return text;
}

// The library writes lone surrogates as escapes, where RFC 8785 demands an error, and recurses without a limit.
function requireCanonicalForm(value: unknown, depthLeft: number): void {
  if (typeof value === 'string') return requireWellFormed(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new NoCanonicalFormError('a number is not finite');
  if (typeof value !== 'object' || value === null) return;
  if (depthLeft === 0) throw new NoCanonicalFormError(`nested deeper than ${MAX_JSON_DEPTH} levels`);
  for (const [key, member] of Object.entries(value)) {
    requireWellFormed(key);
    requireCanonicalForm(member, depthLeft - 1);
  }
}

function requireWellFormed(text: string): void {
  if (LONE_SURROGATE.test(text)) throw new NoCanonicalFormError('a string holds half of a surrogate pair');
}

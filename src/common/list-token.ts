import { InvalidRequestError } from './invalid-request-error';

/** Says behind which item of a list the next page begins. It holds for the list that gave it: for this scope. */
export function listToken(scope: readonly unknown[], position: readonly string[]): string {
  return Buffer.from(JSON.stringify([scopeText(scope), ...position])).toString('base64url');
}

/** The position in a token; throws InvalidRequestError for a token of another list or of nobody. */
export function readListToken(token: string, scope: readonly unknown[], length: number): string[] {
  const [text, ...position] = partsOf(token);
  if (text === scopeText(scope) && position.length === length) return position;
  const detail = 'is not a token that this list gave for these parameters';
  throw new InvalidRequestError([{ pointer: '/query/pageToken', detail }]);
}

function scopeText(scope: readonly unknown[]): string {
  return JSON.stringify(scope.map((part) => part ?? null));
}

function partsOf(token: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : [];
  } catch {
    return [];
  }
}

import { InvalidRequestError } from '../common/errors';
import { isUsable } from './unusable-values';

/** Says behind which item of a list the next page begins. It holds for the list that gave it: for this scope. */
export function listToken(scope: readonly unknown[], position: readonly string[]): string {
  return Buffer.from(JSON.stringify([scopeText(scope), ...position])).toString('base64url');
}

/** The position in a token; throws InvalidRequestError for a token of another list, or of none. */
export function readListToken(token: string, scope: readonly unknown[], length: number): string[] {
  const [text, ...position] = partsOf(token);
  if (text === scopeText(scope) && position.length === length) return position;
  throw foreignToken();
}

/** A position that a database can be asked for; throws as `readListToken`. */
export function readStoredPosition(token: string, scope: readonly unknown[], length: number): string[] {
  const position = readListToken(token, scope, length);
  if (position.every(isUsable)) return position;
  throw foreignToken();
}

/** The id that is the position in a token; throws as `readListToken`. */
export function readIdToken(token: string, scope: readonly unknown[]): string {
  return readStoredPosition(token, scope, 1)[0]!;
}

/** The whole number that is the position in a token; throws as `readListToken`. */
export function readNumberToken(token: string, scope: readonly unknown[]): number {
  return readNumbersToken(token, scope, 1)[0]!;
}

/** The whole numbers that are the position in a token; throws as `readListToken`. */
export function readNumbersToken(token: string, scope: readonly unknown[], length: number): number[] {
  const position = readListToken(token, scope, length);
  if (position.every((part) => /^\d{1,15}$/.test(part))) return position.map(Number);
  throw foreignToken();
}

/** 400 for a token of which this list can make nothing. */
export function foreignToken(): InvalidRequestError {
  const detail = 'is not a token that this list gave for these parameters';
  return new InvalidRequestError([{ pointer: '/query/pageToken', detail }]);
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

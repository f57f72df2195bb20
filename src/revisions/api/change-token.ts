import { InvalidRequestError } from '../../common/errors';
import { isUsable } from '../../http/unusable-values';
import type { ChangePosition } from '../history/reading/change-reader';
import { changeSource } from '../history/reading/change-source';
import { changeKinds, type ChangeKind } from '../history/reading/fact-change';

/** What a token is given for: it holds for these revisions and this kind only. */
export interface ChangeScope {
  readonly from: number;
  readonly to: number;
  readonly kind?: ChangeKind;
}

/** Encodes the change after which the next page begins. */
export function changeToken({ kind, key }: ChangePosition, scope: ChangeScope): string {
  return Buffer.from(JSON.stringify([...scopeOf(scope), kind, ...key])).toString('base64url');
}

/** The position in a token; throws InvalidRequestError for a token of other changes or one never issued. */
export function readChangeToken(token: string, scope: ChangeScope): ChangePosition {
  const parts = partsOf(token);
  const expected = scopeOf(scope);
  const [kind, ...key] = parts.slice(expected.length);
  if (
    expected.every((part, i) => part === parts[i]) &&
    isKind(kind) &&
    key.length === changeSource(kind).table.key.length
  ) {
    return { kind, key };
  }
  throw new InvalidRequestError([
    { pointer: '/query/pageToken', detail: 'is not a token that these revisions and this kind gave' },
  ]);
}

function scopeOf({ from, to, kind }: ChangeScope): string[] {
  return [String(from), String(to), kind ?? ''];
}

function partsOf(token: string): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    return Array.isArray(parts) && parts.every(isStoredText) ? parts : [];
  } catch {
    return [];
  }
}

function isStoredText(part: unknown): part is string {
  return typeof part === 'string' && isUsable(part);
}

function isKind(text: string | undefined): text is ChangeKind {
  return changeKinds.some((kind) => kind === text);
}

import type { ErrorDetail } from '../common/errors';
import { pointerStep } from '../common/json-pointer';
import { PROTOTYPE } from './compact-json';

const UNUSABLE_TEXT = 'holds half a surrogate pair or a NUL character';
const UNUSABLE_NUMBER = 'is a number out of range';

/**
 * The first value in a parsed body that no database can store and no digest can be made of, and where it stands. Texts
 * with half a surrogate pair or NUL, numbers that are infinite, and members that would be taken for a prototype.
 */
export function unusableValue(value: unknown, pointer = '/body'): ErrorDetail | undefined {
  if (typeof value === 'string') return isUsable(value) ? undefined : { pointer, detail: UNUSABLE_TEXT };
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : { pointer, detail: UNUSABLE_NUMBER };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const name in value) {
    if (!isUsable(name)) return { pointer, detail: `has a member whose name ${UNUSABLE_TEXT}` };
    if (name === PROTOTYPE) return { pointer: pointer + pointerStep(name), detail: 'unknown member' };
    const member = (value as Record<string, unknown>)[name];
    if (Number.isNaN(usableMembers(member))) return unusableValue(member, pointer + pointerStep(name));
  }
  return undefined;
}

/**
 * How many members the objects of a parsed body have in all; NaN when something in it cannot be used, as
 * `unusableValue` finds it. One fast walk for every body, so that only those that are refused are searched.
 */
export function usableMembers(value: unknown): number {
  if (typeof value === 'string') return isUsable(value) ? 0 : NaN;
  if (typeof value === 'number') return Number.isFinite(value) ? 0 : NaN;
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += usableMembers(item);
    return count;
  }
  // Of all ways to walk an object that was parsed, this is the fastest.
  for (const name in value) {
    const isGood = isUsable(name) && name !== PROTOTYPE;
    count += isGood ? 1 + usableMembers((value as Record<string, unknown>)[name]) : NaN;
  }
  return count;
}

/** Whether a text can be stored on every database and told apart by a digest. */
export function isUsable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

import { isDeepStrictEqual } from 'node:util';

/** Whether two are the same except for one member; a member that is undefined counts as absent. */
export function isEqualExcept<T extends object>(member: keyof T, one: T, other: T): boolean {
  return isDeepStrictEqual(without(member, one), without(member, other));
}

function without<T extends object>(member: keyof T, value: T): object {
  const entries = Object.entries(value).filter(([name, content]) => name !== member && content !== undefined);
  return Object.fromEntries(entries);
}

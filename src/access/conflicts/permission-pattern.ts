import { Bitset } from '../matrix/bitset';
import { expandPolicy } from '../model/expand-policy';
import { NOT_INTERNED } from '../matrix/intern-table';
import type { AccessIndex } from '../index/access-index';

/** `domain:entity:action`, where any part may be `*`; or a flat name. */
const PATTERN = /^[^:\s]+(?::[^:\s]+:[^:\s]+)?$/;

export function isPermissionPattern(text: string): boolean {
  return PATTERN.test(text) && text !== '*';
}

/** Numbers of the permissions that match a pattern and that the revision knows. */
export function matchPattern({ permissions, matrix }: AccessIndex, pattern: string): number[] {
  const [domain, entity, action] = pattern.split(':');
  if (domain !== undefined && entity !== undefined && action !== undefined) {
    return expandPolicy(permissions.tree, { domain, entity, actions: [action] });
  }
  const number = permissions.numberOf(pattern);
  return number !== NOT_INTERNED && matrix.knowsPermission(number) ? [number] : [];
}

/** The permissions that match any of the patterns. */
export function matchPatterns(index: AccessIndex, patterns: readonly string[]): Bitset {
  return Bitset.of(
    index.permissions.size,
    patterns.flatMap((pattern) => matchPattern(index, pattern)),
  );
}

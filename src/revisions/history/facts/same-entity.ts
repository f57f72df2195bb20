import type { Entity } from './fact';
import { sameContent } from './same-content';
import { sameRole } from './same-role';

/** Whether two reads of one thing agree. */
export function sameEntity(one: Entity, other: Entity): boolean {
  if (one.kind === 'role' && other.kind === 'role') return sameRole(one.content, other.content);
  return sameContent(one.content, other.content);
}

import { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { oncePerIndex } from '../questions/once-per-index';

/** Users who hold the same roles, in whatever divisions: they need the same licences. */
export interface RoleSet {
  /** Sorted, without duplicates; those of groups are included. Empty for users without roles. */
  readonly roleIds: readonly string[];
  /** Of every state except deleted, by rank. */
  readonly users: readonly IndexedSubject[];
}

/** The distinct sets of roles in use. */
export const roleSets = oncePerIndex((index): Promise<readonly RoleSet[]> => collect(index, new Yielder()));

async function collect(index: AccessIndex, yielder: Yielder): Promise<readonly RoleSet[]> {
  const sets = new Map<string, { roleIds: readonly string[]; users: IndexedSubject[] }>();
  for (const subject of index.subjects) {
    if (yielder.due()) await yielder.yield();
    if (subject.type !== 'user' || subject.state === 'deleted') continue;
    const roleIds = rolesOf(index, subject);
    const key = JSON.stringify(roleIds);
    const known = sets.get(key);
    if (known === undefined) sets.set(key, { roleIds, users: [subject] });
    else known.users.push(subject);
  }
  return [...sets.values()];
}

/** Ids of the roles that a subject holds, directly or through a group; sorted. */
export function rolesOf(index: AccessIndex, subject: IndexedSubject): string[] {
  // Most subjects hold few roles, some of them in many divisions: a list is quicker than a set.
  const roleIds: string[] = [];
  const add = (grants: IndexedSubject['grants']) => {
    for (const { roleId } of grants) if (!roleIds.includes(roleId)) roleIds.push(roleId);
  };
  add(subject.grants);
  for (const groupId of subject.groupIds) add(index.subject('group', groupId)?.grants ?? []);
  return roleIds.sort();
}

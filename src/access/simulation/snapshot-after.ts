import type { Grant, Snapshot, SubjectType } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import type { ProposedChanges } from './proposed-changes';

/** The snapshot as it would be read after the changes. What they do not concern stays the same object. */
export async function snapshotAfter(
  before: Snapshot,
  changes: ProposedChanges,
  yielder: Yielder,
): Promise<Snapshot> {
  const roles = before.roles.filter(({ id }) => !changes.deletedRoles.has(id));
  return {
    ...before,
    users: await replaced(before.users, changes.users, yielder),
    groups: await replaced(before.groups, changes.groups, yielder),
    roles:
      changes.roles.size + changes.deletedRoles.size === 0
        ? before.roles
        : await replaced(roles, changes.roles, yielder),
    grants: await regranted(before.grants, changes, yielder),
  };
}

async function replaced<T extends { readonly id: string }>(
  list: readonly T[],
  changed: ReadonlyMap<string, T>,
  yielder: Yielder,
): Promise<readonly T[]> {
  if (changed.size === 0) return list;
  const after: T[] = [];
  for (const entity of list) {
    after.push(changed.get(entity.id) ?? entity);
    if (yielder.due()) await yielder.yield();
  }
  return after;
}

async function regranted(
  grants: readonly Grant[],
  { grants: changed, deletedRoles }: ProposedChanges,
  yielder: Yielder,
): Promise<readonly Grant[]> {
  if (deletedRoles.size === 0 && Object.values(changed).every(({ size }) => size === 0)) return grants;
  const after: Grant[] = [];
  for (const grant of grants) {
    if (!deletedRoles.has(grant.roleId) && !changed[grant.subjectType].has(grant.subjectId))
      after.push(grant);
    if (yielder.due()) await yielder.yield();
  }
  for (const [type, subjects] of Object.entries(changed)) {
    for (const [subjectId, held] of subjects) {
      for (const { roleId, divisionId } of held)
        after.push({ subjectType: type as SubjectType, subjectId, roleId, divisionId });
      if (yielder.due()) await yielder.yield();
    }
  }
  return after;
}

import { matrixSteps } from '../matrix/compile-matrix';
import type { Snapshot } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import { inSlices } from '../../common/in-slices';
import type { AccessIndex } from '../index/access-index';
import { buildAccessIndex } from '../index/build-access-index';
import { partOf } from '../index/subject-part';
import { updateAccessIndex } from '../index/update-access-index';
import type { ProposedChanges } from './proposed-changes';
import { snapshotAfter } from './snapshot-after';
import { withoutRoles } from './without-roles';

/** The index of the organisation as it would be after the changes. */
export async function indexAfter(
  base: AccessIndex,
  changes: ProposedChanges,
  yielder: Yielder,
): Promise<AccessIndex> {
  const next = await snapshotAfter(base.snapshot, changes, yielder);
  return (await updated(base, next, changes, yielder)) ?? (await builtAnew(base, next, yielder));
}

async function updated(
  base: AccessIndex,
  next: Snapshot,
  changes: ProposedChanges,
  yielder: Yielder,
): Promise<AccessIndex | undefined> {
  const { user, group, oauth_client: client, trustee_user, trustee_group } = changes.grants;
  // An update does not cover trustees: they are few, and seldom change.
  if (trustee_user.size + trustee_group.size > 0) return undefined;
  const changed = {
    user: new Set([...user.keys(), ...changes.users.keys()]),
    group: new Set([...group.keys(), ...changes.groups.keys()]),
    oauth_client: new Set(client.keys()),
  };
  const isSomebodyChanged = changed.user.size + changed.group.size + changed.oauth_client.size > 0;
  if (!isSomebodyChanged) return withRoles(base, next, changes, yielder);
  const part = await snapshotAfter(partOf(base, changed), changes, yielder);
  const index = await updateAccessIndex(base, next, changed, yielder, part);
  return index && withRoles(index, next, changes, yielder);
}

/** Everything else that subjects hold has changed already, or does not change. */
async function withRoles(
  index: AccessIndex,
  next: Snapshot,
  { roles, deletedRoles }: ProposedChanges,
  yielder: Yielder,
): Promise<AccessIndex | undefined> {
  let { matrix } = index;
  for (const role of roles.values()) matrix = matrix.withRole(role, next);
  const byId = new Map(next.roles.map((role) => [role.id, role]));
  const edited = index.with({ snapshot: next, matrix, roles: byId });
  return deletedRoles.size === 0 ? edited : withoutRoles(edited, deletedRoles, next, yielder);
}

async function builtAnew(base: AccessIndex, next: Snapshot, yielder: Yielder): Promise<AccessIndex> {
  const matrix = await inSlices(matrixSteps(next, base.permissions), yielder);
  return buildAccessIndex(next, matrix, yielder);
}

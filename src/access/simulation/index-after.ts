import { matrixSteps } from '../matrix/compile-matrix';
import type { Snapshot } from '../model/snapshot';
import type { Breather } from '../../common/breather';
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
  breather: Breather,
): Promise<AccessIndex> {
  const next = await snapshotAfter(base.snapshot, changes, breather);
  return (await updated(base, next, changes, breather)) ?? (await builtAnew(base, next, breather));
}

async function updated(
  base: AccessIndex,
  next: Snapshot,
  changes: ProposedChanges,
  breather: Breather,
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
  if (!isSomebodyChanged) return withRoles(base, next, changes, breather);
  const part = await snapshotAfter(partOf(base, changed), changes, breather);
  const index = await updateAccessIndex(base, next, changed, breather, part);
  return index && withRoles(index, next, changes, breather);
}

/** Everything else that subjects hold has changed already, or does not change. */
async function withRoles(
  index: AccessIndex,
  next: Snapshot,
  { roles, deletedRoles }: ProposedChanges,
  breather: Breather,
): Promise<AccessIndex | undefined> {
  let { matrix } = index;
  for (const role of roles.values()) matrix = matrix.withRole(role, next);
  const byId = new Map(next.roles.map((role) => [role.id, role]));
  const edited = index.with({ snapshot: next, matrix, roles: byId });
  return deletedRoles.size === 0 ? edited : withoutRoles(edited, deletedRoles, next, breather);
}

async function builtAnew(base: AccessIndex, next: Snapshot, breather: Breather): Promise<AccessIndex> {
  const matrix = await inSlices(matrixSteps(next, base.permissions), breather);
  return buildAccessIndex(next, matrix, breather);
}

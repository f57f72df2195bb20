import { matrixSteps } from '../../access-model/compile-matrix';
import type { Snapshot } from '../../access-model/snapshot';
import type { Breather } from '../../common/breather';
import { inSlices } from '../../common/in-slices';
import type { AccessIndex } from '../access-index';
import { buildAccessIndex } from '../build-access-index';
import { partOf } from '../subject-part';
import { updateAccessIndex } from '../update-access-index';
import type { ProposedChanges } from './proposed-changes';
import { snapshotAfter } from './snapshot-after';

/** The index of the organisation as it would be once the changes are made. */
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
  // An update knows no trustees: they are few, and change seldom.
  if (trustee_user.size + trustee_group.size > 0) return undefined;
  const changed = {
    user: new Set([...user.keys(), ...changes.users.keys()]),
    group: new Set([...group.keys(), ...changes.groups.keys()]),
    oauth_client: new Set(client.keys()),
  };
  const isSomebodyChanged = changed.user.size + changed.group.size + changed.oauth_client.size > 0;
  if (!isSomebodyChanged) return withRoles(base, next, changes);
  const part = await snapshotAfter(partOf(base, changed), changes, breather);
  const index = await updateAccessIndex(base, next, changed, breather, part);
  return index && withRoles(index, next, changes);
}

/** Who holds them has changed already, or does not change. */
function withRoles(index: AccessIndex, next: Snapshot, changes: ProposedChanges): AccessIndex {
  let { matrix } = index;
  for (const role of changes.roles.values()) matrix = matrix.withRole(role, next);
  for (const roleId of changes.deletedRoles) matrix = matrix.withoutRole(roleId, next);
  return index.with({ snapshot: next, matrix, roles: new Map(next.roles.map((role) => [role.id, role])) });
}

async function builtAnew(base: AccessIndex, next: Snapshot, breather: Breather): Promise<AccessIndex> {
  const matrix = await inSlices(matrixSteps(next, base.permissions), breather);
  return buildAccessIndex(next, matrix, breather);
}

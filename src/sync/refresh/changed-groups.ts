import { grantKey } from '../../access/matrix/grant-key';
import type { AccessIndex } from '../../access/index/access-index';
import type { HeldRole } from '../../access/matrix/refreshed-subject';

/** What a user holds through each group, according to Genesys. */
export type InheritedRoles = ReadonlyMap<string, readonly HeldRole[]>;

/**
 * The groups for which the snapshot does not explain what the user holds through them: they have other roles now, or
 * pass none on, or the user is no longer in them. They are read as well.
 */
export function changedGroups(index: AccessIndex, userId: string, inherited: InheritedRoles): string[] {
  const left = (index.subject('user', userId)?.groupIds ?? []).filter((id) => !inherited.has(id));
  const others = [...inherited].filter(
    ([id, held]) => !index.passesRoles(id) || !samePairs(held, grantsOf(index, id)),
  );
  return [...left.filter((id) => grantsOf(index, id).length > 0), ...others.map(([id]) => id)];
}

function grantsOf(index: AccessIndex, groupId: string): readonly HeldRole[] {
  return index.subject('group', groupId)?.grants ?? [];
}

function samePairs(one: readonly HeldRole[], other: readonly HeldRole[]): boolean {
  const texts = (held: readonly HeldRole[]) => new Set(held.map(grantKey));
  const [left, right] = [texts(one), texts(other)];
  return left.size === right.size && [...left].every((text) => right.has(text));
}

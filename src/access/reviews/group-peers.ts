import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { onceForEach } from './scoped-access';
import type { Peers } from './peer-counts';

/** In larger groups, how many hold a role says little about one person. */
const MAX_PEOPLE = 1_000;
/** Groups of a person that are told of. */
const MAX_GROUPS = 3;

export interface GroupPeers extends Peers {
  readonly groupId: string;
}

/** How many active people of the same groups hold a role too, in whatever way: those of the smallest groups first. */
export function groupPeers(index: AccessIndex): (subject: IndexedSubject, roleId: string) => GroupPeers[] {
  const people = onceForEach((groupId) => {
    const ids = index.members(groupId);
    if (ids.size > MAX_PEOPLE) return [];
    const found = [...ids].map((id) => index.subject('user', id));
    return found.filter((one) => one !== undefined && one.state === 'active') as IndexedSubject[];
  });
  const rolesOf = onceForEach((userId) => {
    const subject = index.subject('user', userId);
    return new Set(subject && [...index.holdings(subject)].map(({ grant }) => grant.roleId));
  });
  return (subject, roleId) => {
    if (subject.type !== 'user') return [];
    return subject.groupIds
      .map((groupId) => ({ groupId, total: people(groupId).length }))
      .filter(({ total }) => total > 1)
      .sort((one, other) => one.total - other.total || (one.groupId < other.groupId ? -1 : 1))
      .slice(0, MAX_GROUPS)
      .map(({ groupId, total }) => ({
        groupId,
        holding: people(groupId).filter(({ id }) => rolesOf(id).has(roleId)).length,
        total,
      }));
  };
}

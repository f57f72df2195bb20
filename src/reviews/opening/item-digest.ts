import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AccessIndex } from '../../access/index/access-index';
import type { IndexedSubject } from '../../access/index/indexed-subject';
import type { ScopedItem } from '../../access/reviews/items-in-scope';
import { onceForEach } from '../../access/reviews/scoped-access';
import { peopleOf } from '../../access/model/people-of';
import type { Group, User } from '../../access/model/snapshot';

/**
 * A digest of what a decision about an item was made from: what the role includes, who has it, and in which state. The
 * same digest in a later review means that nothing of it has changed.
 */
export function itemDigests(index: AccessIndex): (item: ScopedItem) => string {
  const ofRole = onceForEach((id) => {
    const role = index.roles.get(id);
    return digestOf(
      role && { permissions: [...role.permissions].sort(), policies: sortedJson(role.policies) },
    );
  });
  const ofSubject = new WeakMap<IndexedSubject, string>();
  return ({ subject, grant }) => {
    const digest = ofSubject.get(subject) ?? digestOf(contentOf(subject));
    ofSubject.set(subject, digest);
    return digestOf([ofRole(grant.roleId), digest]);
  };
}

function contentOf({ type, state, entity }: IndexedSubject) {
  if (entity === undefined) return { type, state };
  if (type === 'user') return { type, state, divisionId: (entity as User).divisionId };
  if (type !== 'group') return { type, state };
  const group = entity as Group;
  return { type, state, rolesEnabled: group.rolesEnabled, people: [...peopleOf(group)].sort() };
}

/** The order of policies says nothing. */
function sortedJson(values: readonly unknown[]): string[] {
  return values.map((value) => canonicalize(value) ?? '').sort();
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value ?? null) ?? '')
    .digest('base64url');
}

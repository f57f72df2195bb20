import { hash } from 'node:crypto';
import type { AccessIndex } from '../access/index/access-index';
import type { LicenseDefinition } from '../access/licenses/license-facts';
import type { Role } from '../access/model/snapshot';
import { oncePerIndex } from '../access/questions/once-per-index';

/**
 * The key under which it is kept what a set of roles needs: it is another one as soon as a role includes something else,
 * or the licences are defined otherwise. Undefined for a set with a role that the revision does not have.
 */
export function roleSetKey(
  index: AccessIndex,
  definitions: string,
): (roleIds: readonly string[]) => string | undefined {
  const digests = roleDigests(index);
  // Sets in use are the same lists each time, as long as the revision is: they are hashed once.
  const known = new WeakMap<readonly string[], string | undefined>();
  return (roleIds) => {
    if (known.has(roleIds)) return known.get(roleIds);
    const key = keyOf(roleIds, digests, definitions);
    known.set(roleIds, key);
    return key;
  };
}

function keyOf(
  roleIds: readonly string[],
  digests: (id: string) => string | undefined,
  definitions: string,
): string | undefined {
  let text = definitions;
  for (const id of roleIds) {
    const digest = digests(id);
    if (digest === undefined) return undefined;
    text += digest;
  }
  return sha256(text);
}

export function definitionsDigest(definitions: readonly LicenseDefinition[]): string {
  return digestOf(definitions.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}

/** Roles that, as read now, differ from the revision or no longer exist. */
export function changedRoles(
  index: AccessIndex,
  ids: readonly string[],
  now: readonly Role[],
): ReadonlySet<string> {
  const digest = digestIn(index);
  const digests = new Map(now.map((role) => [role.id, digest(role)]));
  return new Set(ids.filter((id) => digests.get(id) !== roleDigests(index)(id)));
}

/** Of a role and what it includes, all of the same length. The catalogue counts for roles with wildcards only, which stand for what it has. */
const roleDigests = oncePerIndex((index) => {
  const digestOfRole = digestIn(index);
  const known = new Map<string, string>();
  return (id: string): string | undefined => {
    const role = index.roles.get(id);
    if (role === undefined) return undefined;
    const digest = known.get(id) ?? digestOfRole(role);
    known.set(id, digest);
    return digest;
  };
});

function digestIn({ snapshot }: AccessIndex): (role: Role) => string {
  const catalogue = digestOf(snapshot.catalogue);
  return (role) => digestOf([role.id, contentOf(role), hasWildcard(role) ? catalogue : '']);
}

function contentOf({ permissions, policies }: Role): unknown {
  const named = policies.map(({ domain, entity, actions }) =>
    JSON.stringify([domain, entity, actions.toSorted()]),
  );
  return [permissions.toSorted(), named.sort()];
}

function hasWildcard({ policies }: Role): boolean {
  return policies.some(({ domain, entity, actions }) => [domain, entity, ...actions].includes('*'));
}

function digestOf(value: unknown): string {
  return sha256(JSON.stringify(value));
}

function sha256(text: string): string {
  return hash('sha256', text);
}

import { createHash } from 'node:crypto';
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
  return (roleIds) => {
    const parts = roleIds.map((id) => [id, digests(id)]);
    return parts.some(([, digest]) => digest === undefined) ? undefined : digestOf([definitions, parts]);
  };
}

export function definitionsDigest(definitions: readonly LicenseDefinition[]): string {
  return digestOf(definitions.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
}

/** What a role includes. The catalogue counts for roles with wildcards only, which stand for what it has. */
const roleDigests = oncePerIndex((index) => {
  const catalogue = digestOf(index.snapshot.catalogue);
  const known = new Map<string, string>();
  return (id: string): string | undefined => {
    const role = index.roles.get(id);
    if (role === undefined) return undefined;
    const digest = known.get(id) ?? digestOf([contentOf(role), hasWildcard(role) ? catalogue : '']);
    known.set(id, digest);
    return digest;
  };
});

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
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

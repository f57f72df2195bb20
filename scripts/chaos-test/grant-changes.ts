import { addGrant } from '../../simulator/org/add-grant';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { truthOf } from '../../simulator/org/truth';

const DIVISION = '*';

/** An item of a change as the API takes it. */
export interface GrantChange {
  readonly kind: 'grant_added' | 'grant_removed';
  readonly subjectType: 'user';
  readonly subjectId: string;
  readonly roleId: string;
  readonly divisionId: string;
}

/** One write for each of `count` people: every other one gets a role, and the others lose one that they hold. */
export function grantChanges(org: SimulatedOrg, count: number): GrantChange[] {
  const roleId = harmlessRole(org);
  const people = [...org.users.values()].filter(({ state }) => state === 'active');
  const changes: GrantChange[] = [];
  for (const { id: subjectId } of people) {
    if (changes.length === count) break;
    const item = { subjectType: 'user', subjectId } as const;
    const held = org.grants.get(subjectId) ?? [];
    const removable = held.find((grant) => isHarmless(org, grant.roleId));
    if (changes.length % 2 === 0) {
      if (held.some((grant) => grant.roleId === roleId)) continue;
      changes.push({ kind: 'grant_added', ...item, roleId, divisionId: DIVISION });
    } else if (removable !== undefined) {
      const { roleId: lost, divisionId } = removable;
      changes.push({ kind: 'grant_removed', ...item, roleId: lost, divisionId });
    }
  }
  if (changes.length < count)
    throw new Error(`The organisation has people for ${changes.length} items only.`);
  return changes;
}

/** The truth of the organisation as it must be once they are made, as JSON. */
export function truthAfter(org: SimulatedOrg, changes: readonly GrantChange[]): string {
  const after = structuredClone(org);
  for (const { kind, subjectId, roleId, divisionId } of changes) {
    if (kind === 'grant_added') {
      addGrant(after, { subjectId, subjectType: 'PC_USER', roleId, divisionId, grantMadeAt: '' });
    } else {
      const held = after.grants.get(subjectId) ?? [];
      const kept = held.filter((grant) => grant.roleId !== roleId || grant.divisionId !== divisionId);
      after.grants.set(subjectId, kept);
    }
  }
  return JSON.stringify(truthOf(after));
}

function harmlessRole(org: SimulatedOrg): string {
  const role = [...org.roles.keys()].find((id) => isHarmless(org, id));
  if (role === undefined) throw new Error('Every role of the organisation is one that manages access.');
  return role;
}

/** Neither Employee, nor one that locks someone out, nor one of our own client. */
export function isHarmless(org: SimulatedOrg, roleId: string): boolean {
  const role = org.roles.get(roleId);
  if (role === undefined || role.default || role.permissions.length > 0) return false;
  const domains = role.policies.map(({ domain }) => domain);
  return !domains.some((domain) => ['*', 'authorization', 'oauth'].includes(domain));
}

/** Grants that one truth has and another lacks, for the person who looks for the reason. */
export function grantsBeyond(truth: string, other: string): string[] {
  const grantsOf = (text: string) =>
    (JSON.parse(text) as { grants: unknown[] }).grants.map((one) => JSON.stringify(one));
  const known = new Set(grantsOf(other));
  return grantsOf(truth).filter((grant) => !known.has(grant));
}

import { defaultPageCaps as caps } from '../../simulator/controls/modes';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';

/** How many pages there are to read: the fewest calls that could bring the whole organisation. */
export function pagesOf(org: SimulatedOrg): number {
  const domains = new Set(org.catalogue.map(({ domain }) => domain)).size;
  const listings = [
    [org.divisions.size, caps.divisionsQuery],
    [domains, caps.permissions],
    [org.roles.size, caps.roles],
    [org.users.size, caps.usersQuery],
    [org.groups.size, caps.groups],
    [org.accessPolicies.size, caps.policies],
    [org.trusts.size, caps.trustees],
    ...holdersByRole(org).map((holders) => [holders, caps.subjectGrants] as const),
    ...trustMembers(org).map((members) => [members, caps.trustees] as const),
  ] as const;
  const organizationAndClients = 2;
  return organizationAndClients + groupPages(org) + sum(listings.map(([rows, cap]) => pages(rows, cap)));
}

/** Of the user's own way, the tutorial's: one call a user, and one for each role that the user has. */
export function tutorialCallsOf(org: SimulatedOrg): number {
  const perUser = [...org.users.keys()].map((id) => {
    const grants = org.grants.get(id) ?? [];
    return 1 + new Set(grants.map(({ roleId }) => roleId)).size;
  });
  return sum(perUser);
}

function holdersByRole(org: SimulatedOrg): number[] {
  const holders = new Map<string, Set<string>>([...org.roles.keys()].map((id) => [id, new Set()]));
  for (const { roleId, subjectId } of [...org.grants.values()].flat()) holders.get(roleId)?.add(subjectId);
  return [...holders.values()].map(({ size }) => size);
}

function trustMembers(org: SimulatedOrg): number[] {
  const enabled = [...org.trusts.values()].filter((trust) => trust.enabled);
  return enabled.flatMap(({ users, groups }) => [users.length, groups.length]);
}

/** Members of groups with roles; and, where owners do not count, the list that tells who of them is a member too. */
function groupPages(org: SimulatedOrg): number {
  const withRoles = [...org.groups.values()].filter((group) => group.rolesEnabled);
  return sum(
    withRoles.map(({ individualIds, dynamicIds, ownerIds, includeOwners }) => {
      const members = new Set([...individualIds, ...dynamicIds, ...ownerIds]).size;
      return pages(members, caps.groupMembers) + (ownerIds.length > 0 && !includeOwners ? 1 : 0);
    }),
  );
}

function pages(rows: number, cap: number): number {
  return Math.max(1, Math.ceil(rows / cap));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

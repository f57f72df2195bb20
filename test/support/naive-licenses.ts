import type { LicenseDefinition } from '../../src/access/licenses/license-facts';
import type { Snapshot, User } from '../../src/access/model/snapshot';
import { grantsOf, naiveCheck } from './naive-oracle';

/** What Genesys said, as plain lists. */
export interface NaiveFacts {
  readonly definitions: readonly LicenseDefinition[];
  /** Of sets that are not in it, nothing is known. */
  readonly inferences: readonly {
    readonly roleIds: readonly string[];
    readonly licenses: readonly string[];
  }[];
  readonly assigned?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The slow and obvious answer about one user: loops over lists, nothing shared with what it evaluates. */
export function naiveUserLicenses(snapshot: Snapshot, { id }: Pick<User, 'id'>, facts: NaiveFacts) {
  const roleIds = naiveRoles(snapshot, id);
  const needed = roleIds.length === 0 ? [] : inferenceOf(roleIds, facts);
  const own = facts.assigned && (Object.hasOwn(facts.assigned, id) ? facts.assigned[id]! : []);
  const missing = needed && own && needed.filter((one) => !isCovered(one, own, facts));
  const surplus = needed && own && own.filter((one) => !isCovered(one, needed, facts));
  return {
    needed: needed && [...needed].sort(),
    assigned: own && [...own].sort(),
    missing: [...(missing ?? [])].sort(),
    surplus: [...(surplus ?? [])].sort(),
  };
}

/** Why users need a licence: for each permission of a role, how many, and how many because of nothing else. */
export function naiveReasons(snapshot: Snapshot, licenseId: string, facts: NaiveFacts) {
  const listed = facts.definitions.find(({ id }) => id === licenseId)?.permissions ?? [];
  const reasons: Record<string, { users: number; sole: number }> = {};
  let [users, unexplained] = [0, 0];
  for (const { id } of naivePresentUsers(snapshot)) {
    const roleIds = naiveRoles(snapshot, id);
    if (roleIds.length === 0 || inferenceOf(roleIds, facts)?.includes(licenseId) !== true) continue;
    users++;
    const found = roleIds.flatMap((roleId) =>
      [...new Set(listed)]
        .filter((code) => naivelyNames(snapshot, roleId, code))
        .map((code) => JSON.stringify([code, roleId])),
    );
    if (found.length === 0) unexplained++;
    for (const key of found) {
      reasons[key] ??= { users: 0, sole: 0 };
      reasons[key].users++;
      if (found.length === 1) reasons[key].sole++;
    }
  }
  return { reasons, users, unexplained };
}

/** Of all choices of roles to take away, the smallest after which no definition demands the licence. */
export function naiveSmallestChange(
  snapshot: Snapshot,
  roleIds: readonly string[],
  licenseId: string,
  { definitions }: NaiveFacts,
): string[] | undefined {
  const isNeededWith = (id: string, seen: string[] = []): boolean =>
    id === licenseId ||
    (!seen.includes(id) &&
      definitions.some(
        (one) => one.id === id && one.prerequisites.some((p) => isNeededWith(p, [...seen, id])),
      ));
  const demanding = definitions.filter(({ id }) => isNeededWith(id));
  const isDemanded = (roleId: string) =>
    demanding.some(({ permissions = [] }) =>
      permissions.some((code) => naivelyNames(snapshot, roleId, code)),
    );
  const choices = roleIds.reduce<string[][]>(
    (some, id) => [...some, ...some.map((one) => [...one, id])],
    [[]],
  );
  return choices
    .sort((one, other) => one.length - other.length)
    .find((removed) => roleIds.every((id) => removed.includes(id) || !isDemanded(id)));
}

/** Users that are listed as not deleted, once each, and those of whom only grants or memberships tell. */
export function naivePresentUsers(snapshot: Snapshot): { id: string }[] {
  const mentioned = [
    ...snapshot.users.map(({ id }) => id),
    ...snapshot.grants.filter((one) => one.subjectType === 'user').map((one) => one.subjectId),
    ...snapshot.groups.flatMap(({ id }) => naiveMembers(snapshot, id)),
  ];
  const isDeleted = (id: string) => snapshot.users.some((user) => user.id === id && user.state === 'deleted');
  return [...new Set(mentioned)].filter((id) => !isDeleted(id)).map((id) => ({ id }));
}

/** Those to whom the group passes roles; where it is listed twice, both must do so. */
function naiveMembers({ groups }: Snapshot, groupId: string): string[] {
  const same = groups.filter(({ id }) => id === groupId);
  if (same.some(({ state, rolesEnabled }) => state !== 'active' || !rolesEnabled)) return [];
  const peopleOf = ({ memberIds, ownerIds, includeOwners }: (typeof groups)[number]) => [
    ...memberIds,
    ...(includeOwners ? ownerIds : []),
  ];
  return peopleOf(same[0]!).filter((person) => same.every((group) => peopleOf(group).includes(person)));
}

export const naiveRoles = (snapshot: Snapshot, id: string): string[] => [
  ...new Set(grantsOf(snapshot, { type: 'user', id }).map(({ roleId }) => roleId)),
];

function inferenceOf(roleIds: readonly string[], { inferences }: NaiveFacts): readonly string[] | undefined {
  return inferences.find(
    (one) => one.roleIds.length === roleIds.length && roleIds.every((id) => one.roleIds.includes(id)),
  )?.licenses;
}

/** Whether the licence is one of the others, or in one of them; also where that cannot be told. */
function isCovered(id: string, others: readonly string[], facts: NaiveFacts, seen: string[] = []): boolean {
  return others.some((other) => {
    if (other === id) return true;
    if (seen.includes(other)) return false;
    const definition = facts.definitions.find((one) => one.id === other);
    return definition === undefined || isCovered(id, definition.comprises, facts, [...seen, other]);
  });
}

/** Asked as a check: of someone who holds that role alone, everywhere, whatever the condition. */
export function naivelyNames(snapshot: Snapshot, roleId: string, permission: string): boolean {
  const roles = snapshot.roles.map(({ policies, ...role }) => {
    return {
      ...role,
      policies: policies.map(({ domain, entity, actions }) => ({ domain, entity, actions })),
    };
  });
  const holder = { ...snapshot, users: [{ id: 'p', name: 'p', state: 'active' as const }], roles };
  const grants = [{ subjectId: 'p', subjectType: 'user' as const, roleId, divisionId: '*' }];
  return naiveCheck({ ...holder, grants }, { type: 'user', id: 'p', permission }).allowed;
}

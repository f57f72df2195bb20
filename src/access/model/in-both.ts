import { peopleOf } from './people-of';
import type { CataloguePermission, Group, OAuthClient, Role, RolePolicy, User } from './snapshot';

/*
 * What two reads of one thing agree on. Something that was added or removed between them may never have been true
 * together with what was read in the meantime, so only what both contain counts for access. Everything else is taken
 * from the later read.
 */

/** The more restrictive state of the two. */
export function userInBoth(first: User, second: User): User {
  return { ...second, state: stricter(first.state, second.state) };
}

export function clientInBoth(first: OAuthClient, second: OAuthClient): OAuthClient {
  return { ...second, state: stricter(first.state, second.state) };
}

/** The group with the people who were in it both times, as members or as owners who count. */
export function groupInBoth(first: Group, second: Group): Group {
  const rolesEnabled = first.rolesEnabled && second.rolesEnabled;
  const people = peopleOf(first);
  const stayed = (ids: readonly string[]) => ids.filter((id) => people.has(id));
  return {
    ...second,
    state: stricter(first.state, second.state),
    rolesEnabled,
    memberIds: rolesEnabled ? stayed(second.memberIds) : [],
    ownerIds: second.includeOwners ? stayed(second.ownerIds) : second.ownerIds,
  };
}

/** The role with what it included both times. */
export function roleInBoth(first: Role, second: Role): Role {
  const permissions = common(first.permissions, second.permissions);
  if (JSON.stringify(first.policies) === JSON.stringify(second.policies)) return { ...second, permissions };
  const policies = withActions(second.policies, (...action) => covers(first.policies, ...action));
  const wider = withActions(
    first.policies,
    (...action) => covers(second.policies, ...action) && !covers(policies, ...action),
  );
  return { ...second, permissions, policies: [...policies, ...wider] };
}

/** Counting only in the division of its grant is the narrower interpretation. */
export function permissionInBoth(
  first: CataloguePermission,
  second: CataloguePermission,
): CataloguePermission {
  return { ...second, divisionAware: first.divisionAware || second.divisionAware };
}

function stricter<State extends string>(first: State, second: State): State {
  const order: readonly string[] = ['active', 'inactive', 'disabled', 'deleted'];
  return order.indexOf(first) > order.indexOf(second) ? first : second;
}

function common(first: readonly string[], second: readonly string[]): readonly string[] {
  const known = new Set(first);
  return second.filter((name) => known.has(name));
}

function withActions(
  policies: readonly RolePolicy[],
  counts: (policy: RolePolicy, action: string) => boolean,
): RolePolicy[] {
  return policies
    .map((policy) => ({ ...policy, actions: policy.actions.filter((action) => counts(policy, action)) }))
    .filter(({ actions }) => actions.length > 0);
}

/** Whether one of the policies includes an action of another one, in at least the same cases. */
function covers(
  policies: readonly RolePolicy[],
  { domain, entity, condition }: RolePolicy,
  action: string,
): boolean {
  return policies.some(
    (policy) =>
      names(policy.domain, domain) &&
      names(policy.entity, entity) &&
      policy.actions.some((one) => names(one, action)) &&
      (policy.condition === undefined || JSON.stringify(policy.condition) === JSON.stringify(condition)),
  );
}

function names(pattern: string, name: string): boolean {
  return pattern === '*' || pattern === name;
}

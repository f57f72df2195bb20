import {
  clientInBoth,
  groupInBoth,
  permissionInBoth,
  roleInBoth,
  userInBoth,
} from '../../access/model/in-both';
import type { Steps } from '../../access/model/run-steps';
import type { AccessPolicy, Grant, Snapshot, SubjectType } from '../../access/model/snapshot';

/** Everything that grants are combined with. */
export type GrantContext = Pick<
  Snapshot,
  'divisions' | 'catalogue' | 'roles' | 'users' | 'groups' | 'oauthClients' | 'trustees' | 'accessPolicies'
>;

/**
 * The grants, with what stood still around them: what was read before them and once more after them, and was the same.
 * At the moment at which a grant was read, all that it is combined with here was true as well. What came or went in the
 * meantime is left out; it was not there at one of the two moments, so leaving it out is true, too.
 *
 * A group of which `second` does not know the members keeps those of `first`.
 */
export function* agreedSteps(
  first: GrantContext,
  second: GrantContext,
  grants: readonly Grant[],
): Steps<GrantContext & Pick<Snapshot, 'grants'>> {
  const unsettled = new Unsettled();
  const byId = ({ id }: { id: string }) => id;
  const users = yield* inBoth(first.users, second.users, byId, userInBoth, unsettled.of('user'));
  const groups = yield* inBoth(first.groups, second.groups, byId, groupInBoth, unsettled.of('group'));
  const oauthClients = yield* inBoth(
    first.oauthClients,
    second.oauthClients,
    byId,
    clientInBoth,
    unsettled.of('oauth_client'),
  );
  const roles = yield* inBoth(first.roles, second.roles, byId, roleInBoth, unsettled.of('role'));
  const divisions = yield* inBoth(first.divisions, second.divisions, byId, later, unsettled.of('division'));
  const trustees = yield* inBoth(
    first.trustees,
    second.trustees,
    ({ type, id }) => JSON.stringify([type, id]),
    later,
    (trustee) => unsettled.of(trustee.type)(trustee),
  );
  const catalogue = yield* inBoth(
    first.catalogue,
    second.catalogue,
    ({ domain, entity, action }) => JSON.stringify([domain, entity, action]),
    permissionInBoth,
  );
  return {
    users,
    groups,
    oauthClients,
    roles,
    divisions,
    trustees,
    catalogue,
    accessPolicies: inEither(first.accessPolicies, second.accessPolicies),
    grants: yield* unsettled.without(grants),
  };
}

function later<T>(_first: T, second: T): T {
  return second;
}

/** What is in both lists. Reports what is in only one of them. */
function* inBoth<T>(
  first: readonly T[],
  second: readonly T[],
  keyOf: (one: T) => string,
  meet: (first: T, second: T) => T,
  onUnsettled: (one: T) => void = () => undefined,
): Steps<T[]> {
  const known = new Map<string, T>();
  for (const one of first) {
    const key = keyOf(one);
    const twin = known.get(key);
    known.set(key, twin === undefined ? one : meet(twin, one));
    yield;
  }
  const kept: T[] = [];
  const seen = new Set<string>();
  for (const one of second) {
    const key = keyOf(one);
    const before = known.get(key);
    seen.add(key);
    if (before === undefined) onUnsettled(one);
    else kept.push(meet(before, one));
    yield;
  }
  for (const [key, one] of known) if (!seen.has(key)) onUnsettled(one);
  return kept;
}

/** A policy can only take access away, so it counts if either read saw it; of two with one id the active one. */
function inEither(first: readonly AccessPolicy[], second: readonly AccessPolicy[]): readonly AccessPolicy[] {
  const policies = new Map(first.map((policy) => [policy.id, policy]));
  for (const policy of second)
    if (policy.active || policies.get(policy.id)?.active !== true) policies.set(policy.id, policy);
  return [...policies.values()];
}

/** What was there in only one of two reads. */
class Unsettled {
  private readonly ids = new Map<string, Set<string>>();

  of(kind: SubjectType | 'role' | 'division'): (one: { readonly id: string }) => void {
    return ({ id }) => {
      const known = this.ids.get(kind);
      if (known === undefined) this.ids.set(kind, new Set([id]));
      else known.add(id);
    };
  }

  /** A grant that names something which is left out would look as if that were hidden from us. */
  *without(grants: readonly Grant[]): Steps<readonly Grant[]> {
    if (this.ids.size === 0) return grants;
    const kept: Grant[] = [];
    for (const grant of grants) {
      const { subjectType, subjectId, roleId, divisionId } = grant;
      const leaves =
        this.has(subjectType, subjectId) || this.has('role', roleId) || this.has('division', divisionId);
      if (!leaves) kept.push(grant);
      yield;
    }
    return kept;
  }

  private has(kind: string, id: string): boolean {
    return this.ids.get(kind)?.has(id) ?? false;
  }
}

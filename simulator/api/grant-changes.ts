import { callingSubject } from '../access/caller';
import { requireGrantReach } from '../access/require-permission';
import { badRequest, notFound } from '../http/api-error';
import type { Call } from '../http/operation';
import type { SimulatedGrant, SimulatedOrg, SimulatedSubjectType } from '../org/simulated-org';
import type { RoleDivisionPair } from './grant-bodies';
import { subjectOf } from './subject-names';

/** What the operations that change grants have in common. */

export const ADD = 'authorization:grant:add';
export const DELETE = 'authorization:grant:delete';

export interface Subject {
  readonly id: string;
  readonly type: SimulatedSubjectType;
}

export function existing(org: SimulatedOrg, id: string, type: SimulatedSubjectType): Subject {
  if (subjectOf(org, id)?.type !== type) throw notFound();
  return { id, type };
}

/** All or nothing: one unknown role or division refuses the whole request. */
export function requireKnown(org: SimulatedOrg, pairs: readonly RoleDivisionPair[]): void {
  for (const { roleId, divisionId } of pairs) {
    if (!org.roles.has(roleId)) throw notFound();
    if (divisionId !== '*' && !org.divisions.has(divisionId)) throw notFound();
  }
}

export function requireReach(
  { simulator, caller }: Call,
  permission: typeof ADD | typeof DELETE,
  places: readonly { divisionId: string }[],
): void {
  const divisionIds = places.map(({ divisionId }) => divisionId);
  requireGrantReach(simulator, callingSubject(caller), permission, divisionIds);
}

export const grantsOf = ({ simulator }: Call, subjectId: string) => simulator.org.grants.get(subjectId) ?? [];

/** The grants that are among the pairs, and the others. */
export function parted(
  grants: readonly SimulatedGrant[],
  pairs: readonly RoleDivisionPair[],
): [SimulatedGrant[], SimulatedGrant[]] {
  const isNamed = (grant: SimulatedGrant) => pairs.some((pair) => same(grant, pair));
  return [grants.filter(isNamed), grants.filter((grant) => !isNamed(grant))];
}

/** Everyone keeps the default role Employee. The words and code of the refusal are our guess: none are published. */
export function requireRemovable(org: SimulatedOrg, lost: readonly SimulatedGrant[]): void {
  const isEmployee = ({ roleId, subjectType }: SimulatedGrant) =>
    subjectType === 'PC_USER' && org.roles.get(roleId)?.defaultRoleId === 'employee';
  if (lost.some(isEmployee))
    throw badRequest('bad.request', 'The employee role cannot be removed from a user.');
}

export const same = (a: RoleDivisionPair, b: RoleDivisionPair) =>
  a.roleId === b.roleId && a.divisionId === b.divisionId;

export function merged(
  { simulator }: Call,
  subject: Subject,
  held: readonly SimulatedGrant[],
  pairs: readonly RoleDivisionPair[],
): SimulatedGrant[] {
  const grants = [...held];
  const grantMadeAt = new Date(simulator.clock()).toISOString();
  for (const pair of pairs) {
    if (grants.some((grant) => same(grant, pair))) continue;
    grants.push({ subjectId: subject.id, subjectType: subject.type, ...pair, grantMadeAt });
  }
  return grants;
}

/** Stores the new grants of each subject, unless the fault `not-applied` only pretends to. */
export function commit(call: Call, changes: readonly (readonly [string, SimulatedGrant[]])[]): void {
  const { simulator, appliesWrites } = call;
  if (!appliesWrites) return;
  const effective = changes.filter(([id, grants]) => differs(grantsOf(call, id), grants));
  for (const [id, grants] of effective) simulator.replaceGrants(id, grants, simulator.modes.visibilityLagMs);
  if (effective.length > 0) simulator.calls.writeTookEffect();
}

function differs(before: readonly SimulatedGrant[], after: readonly SimulatedGrant[]): boolean {
  return before.length !== after.length || after.some((grant) => !before.includes(grant));
}

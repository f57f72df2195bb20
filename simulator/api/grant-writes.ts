import { badRequest, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import type { SimulatedGrant, SimulatedOrg, SimulatedSubjectType } from '../org/simulated-org';
import { readPairs, readSubjectDivisions, type RoleDivisionPair } from './grant-bodies';
import { subjectOf } from './subject-names';

const adding = { all: ['authorization:grant:add'] };
const removing = { all: ['authorization:grant:delete'] };
const single = '/api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId}';

export const grantWriteOperations: readonly Operation[] = [
  {
    method: 'POST',
    path: '/api/v2/authorization/subjects/{subjectId}/bulkadd',
    requires: adding,
    handle: (call) => add(call, subjectToWrite(call), readPairs(call.body)),
  },
  {
    method: 'POST',
    path: '/api/v2/authorization/subjects/{subjectId}/bulkreplace',
    requires: { all: ['authorization:grant:add', 'authorization:grant:delete'] },
    handle: (call) => replace(call, subjectToWrite(call), readPairs(call.body)),
  },
  {
    method: 'POST',
    path: '/api/v2/authorization/subjects/{subjectId}/bulkremove',
    requires: removing,
    handle: (call) => remove(call, readPairs(call.body)),
  },
  {
    method: 'POST',
    path: single,
    requires: adding,
    handle: (call) => add(call, subjectToWrite(call), [pairInPath(call)]),
  },
  { method: 'DELETE', path: single, requires: removing, handle: (call) => remove(call, [pairInPath(call)]) },
  { method: 'POST', path: '/api/v2/authorization/roles/{roleId}', requires: adding, handle: grantRole },
];

interface Subject {
  readonly id: string;
  readonly type: SimulatedSubjectType;
}

const writableTypes = ['PC_USER', 'PC_GROUP', 'PC_OAUTH_CLIENT'] as const;

/** A subject of another type than `subjectType` says (`PC_USER` when omitted) is not found. */
function subjectToWrite({ simulator, params, query }: Call): Subject {
  const type = query.oneOf('subjectType', writableTypes, 'PC_USER');
  return existing(simulator.org, params.subjectId!, type);
}

function existing(org: SimulatedOrg, id: string, type: SimulatedSubjectType): Subject {
  if (subjectOf(org, id)?.type !== type) throw notFound();
  return { id, type };
}

const pairInPath = ({ params }: Call) => ({ roleId: params.roleId!, divisionId: params.divisionId! });

/** All or nothing: one unknown role or division refuses the whole request. */
function requireKnown(org: SimulatedOrg, pairs: readonly RoleDivisionPair[]): void {
  for (const { roleId, divisionId } of pairs) {
    if (!org.roles.has(roleId)) throw notFound();
    if (divisionId !== '*' && !org.divisions.has(divisionId)) throw notFound();
  }
}

function add(call: Call, subject: Subject, pairs: readonly RoleDivisionPair[]): void {
  requireKnown(call.simulator.org, pairs);
  const held = grantsOf(call, subject.id);
  commit(call, [[subject.id, merged(call, subject, held, pairs)]]);
}

/** Direct grants only: what a group gives stays. */
function replace(call: Call, subject: Subject, pairs: readonly RoleDivisionPair[]): void {
  requireKnown(call.simulator.org, pairs);
  const [kept, lost] = parted(grantsOf(call, subject.id), pairs);
  requireRemovable(call.simulator.org, lost);
  commit(call, [[subject.id, merged(call, subject, kept, pairs)]]);
}

function remove(call: Call, pairs: readonly RoleDivisionPair[]): void {
  const { simulator, params } = call;
  if (!subjectOf(simulator.org, params.subjectId!)) throw notFound();
  requireKnown(simulator.org, pairs);
  const [lost, kept] = parted(grantsOf(call, params.subjectId!), pairs);
  requireRemovable(simulator.org, lost);
  commit(call, [[params.subjectId!, kept]]);
}

function grantRole(call: Call): void {
  const { simulator, params, query } = call;
  const type = writableTypes.find((one) => one === (query.text('subjectType') ?? 'PC_USER'));
  if (!type) throw badRequest('invalid.subject.type', 'Bad request, invalid subject type');
  const { subjectIds, divisionIds } = readSubjectDivisions(call.body);
  const pairs = divisionIds.map((divisionId) => ({ roleId: params.roleId!, divisionId }));
  requireKnown(simulator.org, [{ roleId: params.roleId!, divisionId: '*' }, ...pairs]);
  const subjects = subjectIds.map((id) => existing(simulator.org, id, type));
  commit(
    call,
    subjects.map((subject) => [subject.id, merged(call, subject, grantsOf(call, subject.id), pairs)]),
  );
}

const grantsOf = ({ simulator }: Call, subjectId: string) => simulator.org.grants.get(subjectId) ?? [];

/** The grants that are among the pairs, and the others. */
function parted(
  grants: readonly SimulatedGrant[],
  pairs: readonly RoleDivisionPair[],
): [SimulatedGrant[], SimulatedGrant[]] {
  const isNamed = (grant: SimulatedGrant) => pairs.some((pair) => same(grant, pair));
  return [grants.filter(isNamed), grants.filter((grant) => !isNamed(grant))];
}

/** Everybody keeps the default role Employee. The words and code of the refusal are our guess: none are published. */
function requireRemovable(org: SimulatedOrg, lost: readonly SimulatedGrant[]): void {
  const isEmployee = ({ roleId, subjectType }: SimulatedGrant) =>
    subjectType === 'PC_USER' && org.roles.get(roleId)?.defaultRoleId === 'employee';
  if (lost.some(isEmployee))
    throw badRequest('bad.request', 'The employee role cannot be removed from a user.');
}

const same = (a: RoleDivisionPair, b: RoleDivisionPair) =>
  a.roleId === b.roleId && a.divisionId === b.divisionId;

function merged(
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
function commit(call: Call, changes: readonly (readonly [string, SimulatedGrant[]])[]): void {
  const { simulator, appliesWrites } = call;
  if (!appliesWrites) return;
  const effective = changes.filter(([id, grants]) => differs(grantsOf(call, id), grants));
  for (const [id, grants] of effective) simulator.replaceGrants(id, grants, simulator.modes.visibilityLagMs);
  if (effective.length > 0) simulator.calls.writeTookEffect();
}

function differs(before: readonly SimulatedGrant[], after: readonly SimulatedGrant[]): boolean {
  return before.length !== after.length || after.some((grant) => !before.includes(grant));
}

import { badRequest, notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { readPairs, readSubjectDivisions, type RoleDivisionPair } from './grant-bodies';
import {
  ADD,
  commit,
  DELETE,
  existing,
  grantsOf,
  merged,
  parted,
  requireKnown,
  requireReach,
  requireRemovable,
  same,
  type Subject,
} from './grant-changes';
import { subjectOf } from './subject-names';

const adding = { all: [ADD] };
const removing = { all: [DELETE] };
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
    requires: { all: [ADD, DELETE] },
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

const writableTypes = ['PC_USER', 'PC_GROUP', 'PC_OAUTH_CLIENT'] as const;

/** A subject of another type than `subjectType` says (`PC_USER` when omitted) is not found. */
function subjectToWrite({ simulator, params, query }: Call): Subject {
  const type = query.oneOf('subjectType', writableTypes, 'PC_USER');
  return existing(simulator.org, params.subjectId!, type);
}

const pairInPath = ({ params }: Call) => ({ roleId: params.roleId!, divisionId: params.divisionId! });

function add(call: Call, subject: Subject, pairs: readonly RoleDivisionPair[]): void {
  requireKnown(call.simulator.org, pairs);
  requireReach(call, ADD, pairs);
  const held = grantsOf(call, subject.id);
  commit(call, [[subject.id, merged(call, subject, held, pairs)]]);
}

/** Direct grants only: what a group gives stays. */
function replace(call: Call, subject: Subject, pairs: readonly RoleDivisionPair[]): void {
  requireKnown(call.simulator.org, pairs);
  const [kept, lost] = parted(grantsOf(call, subject.id), pairs);
  const added = pairs.filter((pair) => !kept.some((grant) => same(grant, pair)));
  requireReach(call, ADD, added);
  requireReach(call, DELETE, lost);
  requireRemovable(call.simulator.org, lost);
  commit(call, [[subject.id, merged(call, subject, kept, pairs)]]);
}

function remove(call: Call, pairs: readonly RoleDivisionPair[]): void {
  const { simulator, params } = call;
  if (!subjectOf(simulator.org, params.subjectId!)) throw notFound();
  requireKnown(simulator.org, pairs);
  requireReach(call, DELETE, pairs);
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
  requireReach(call, ADD, pairs);
  const subjects = subjectIds.map((id) => existing(simulator.org, id, type));
  commit(
    call,
    subjects.map((subject) => [subject.id, merged(call, subject, grantsOf(call, subject.id), pairs)]),
  );
}

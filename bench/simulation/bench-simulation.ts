import type { AccessIndex } from '../../src/access/index/access-index';
import { buildAccessIndex } from '../../src/access/index/build-access-index';
import { SubjectList } from '../../src/access/questions/subject-list';
import { affectedSubjects } from '../../src/access/simulation/effect-counts';
import type { Proposal } from '../../src/access/simulation/proposal';
import { reviewProposal } from '../../src/access/simulation/review-proposal';
import { simulate } from '../../src/access/simulation/simulation';
import { subjectEffect } from '../../src/access/simulation/subject-effect';
import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Snapshot } from '../../src/access/model/snapshot';
import { Yielder } from '../../src/common/yielder';
import { generatedSnapshot, org100k } from '../matrix/generated-snapshot';
import { median } from '../matrix/measure';

const HOLDERS = 30_000;
const PAGE_SIZE = 20;
const MAX_ITEMS = 10_000;
const TURNS = 7;

export interface SimulationBenchResult {
  readonly holders: number;
  readonly affected: number;
  /** Medians, to counts and first page. */
  readonly policyEditMs: number;
  readonly roleDeletedMs: number;
  readonly manyItemsMs: number;
}

/** What proposals take in process on an organisation of 100,000 users. */
export async function benchSimulation(): Promise<SimulationBenchResult> {
  const snapshot = withHoldersOf(generatedSnapshot(org100k), HOLDERS);
  const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
  const role = snapshot.roles[0]!;
  const edit: Proposal = [
    {
      kind: 'role_policies_replaced',
      roleId: role.id,
      permissions: [],
      policies: role.policies.slice(1),
    },
  ];
  const edited = await timesOf(index, edit);
  const deleted = await timesOf(index, [{ kind: 'role_deleted', roleId: role.id }]);
  const many = await timesOf(index, manyGrants(snapshot));
  return {
    holders: HOLDERS,
    affected: edited.affected,
    policyEditMs: edited.ms,
    roleDeletedMs: deleted.ms,
    manyItemsMs: many.ms,
  };
}

async function timesOf(index: AccessIndex, proposal: Proposal): Promise<{ ms: number; affected: number }> {
  const times: number[] = [];
  let affected = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    const yielder = new Yielder();
    const { faults } = await reviewProposal(index, proposal, yielder);
    if (faults.length > 0) throw new Error('The proposal of the benchmark has faults.');
    const simulation = await simulate(index, proposal, yielder);
    const found = await affectedSubjects(simulation, yielder);
    const page = new SubjectList(index, found.ranks).page(undefined, PAGE_SIZE);
    for (const subject of page) subjectEffect(simulation, subject);
    times.push(performance.now() - start);
    affected = found.counts.subjects;
  }
  return { ms: median(times), affected };
}

/** With grants of the first role, so that so many users hold it. */
function withHoldersOf(snapshot: Snapshot, holders: number): Snapshot {
  const { id: roleId } = snapshot.roles[0]!;
  const held = new Set(
    snapshot.grants.filter((grant) => grant.roleId === roleId).map((one) => one.subjectId),
  );
  const others = snapshot.users.filter(({ id }) => !held.has(id)).slice(0, holders - held.size);
  const divisionId = snapshot.divisions[1]!.id;
  const added = others.map(({ id }) => ({ subjectId: id, subjectType: 'user' as const, roleId, divisionId }));
  return { ...snapshot, grants: [...snapshot.grants, ...added] };
}

function manyGrants({ users, roles, divisions }: Snapshot): Proposal {
  return users.slice(0, MAX_ITEMS).map(({ id }, i) => ({
    kind: 'grant_added',
    subjectType: 'user',
    subjectId: id,
    roleId: roles[i % roles.length]!.id,
    divisionId: divisions[i % divisions.length]!.id,
  }));
}

import { Bitset } from '../matrix/bitset';
import type { CompiledRole } from '../matrix/compiled-role';
import type { SubjectType } from '../model/snapshot';
import type { Yielder } from '../../common/yielder';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { roleRanks } from '../questions/role-ranks';
import { indexAfter } from './index-after';
import type { Proposal } from './proposal';
import { ProposedChanges } from './proposed-changes';

/** An organisation before and after a proposal, and the subjects that it may concern, by their ranks before. */
export interface Simulation {
  readonly before: AccessIndex;
  readonly after: AccessIndex;
  /** Subjects that may hold other roles, or be in another state or division. */
  readonly changed: Bitset;
  /** Subjects that hold a role that includes something else. */
  readonly reached: Bitset;
  /** What such roles include differently, by permission number. */
  readonly changedPermissions: Bitset;
}

/** Simulates the changes of a proposal that has no faults. */
export async function simulate(
  before: AccessIndex,
  proposal: Proposal,
  yielder: Yielder,
): Promise<Simulation> {
  const changes = await ProposedChanges.of(before, proposal, yielder);
  const after = await indexAfter(before, changes, yielder);
  const reached = new Bitset(before.subjects.length);
  const changedPermissions = new Bitset(after.permissions.size);
  for (const roleId of changes.roles.keys()) {
    reached.unite(roleRanks(before, roleId));
    changedPermissions.unite(differences(before.gives(roleId), after.gives(roleId)));
  }
  const changed = changedRanks(before, after, changes);
  reached.subtract(changed);
  return { before, after, changed, reached, changedPermissions };
}

/** The same subject after the proposal; undefined when nothing mentions it any more. */
export function subjectAfter(
  { after }: Pick<Simulation, 'after'>,
  { rank, type, id }: IndexedSubject,
): IndexedSubject | undefined {
  const same = after.subjects[rank];
  return same?.id === id && same.type === type ? same : after.subject(type, id);
}

function changedRanks(before: AccessIndex, after: AccessIndex, changes: ProposedChanges): Bitset {
  const ranks = new Bitset(before.subjects.length);
  const add = (type: SubjectType, id: string) => {
    const subject = before.subject(type, id);
    if (subject !== undefined) ranks.add(subject.rank);
  };
  for (const [type, subjects] of Object.entries(changes.grants)) {
    for (const id of subjects.keys()) add(type as SubjectType, id);
  }
  for (const roleId of changes.deletedRoles) ranks.unite(roleRanks(before, roleId));
  for (const id of changes.users.keys()) add('user', id);
  for (const groupId of [...changes.groups.keys(), ...changes.grants.group.keys()]) {
    add('group', groupId);
    for (const id of before.members(groupId)) add('user', id);
    for (const id of after.members(groupId)) add('user', id);
  }
  return ranks;
}

/** What one of them includes and the other does not, or includes differently. */
function differences(one: CompiledRole | undefined, other: CompiledRole | undefined): Bitset {
  const size = Math.max(one?.named.words.length ?? 0, other?.named.words.length ?? 0) * 32;
  const numbers = new Bitset(size);
  for (let number = 0; number < size; number++) {
    if (waysOf(one, number) !== waysOf(other, number)) numbers.add(number);
  }
  return numbers;
}

function waysOf(role: CompiledRole | undefined, number: number): string | undefined {
  if (!role?.named.has(number)) return undefined;
  return JSON.stringify(role.conditionsOf(number) ?? []);
}

import type { AccessIndex } from '../../access/index/access-index';
import type { SubjectStateName } from '../../access/index/indexed-subject';
import { oncePerIndex } from '../../access/questions/once-per-index';
import { roleRanks } from '../../access/questions/role-ranks';
import { ranksOfTypes } from '../../access/questions/subject-ranks';
import { Bitset } from '../../access/matrix/bitset';
import { peopleOf } from '../../access/model/people-of';
import type { Group, SubjectType } from '../../access/model/snapshot';
import { folded } from '../../lists/listing/folded';
import type { SubjectColumns } from './subject-columns';

/** Which subjects are requested; absent members do not restrict. */
export interface SubjectFilter {
  readonly types: readonly SubjectType[];
  /** Part of the name, ignoring case. */
  readonly name?: string;
  /** Part of the address, ignoring case. */
  readonly email?: string;
  readonly state?: SubjectStateName;
  /** A user's home division. */
  readonly divisionId?: string;
  /** A role that the subject holds, directly or through a group. */
  readonly roleId?: string;
  /** A group that the user is in. */
  readonly groupId?: string;
  /** Whether it holds a role that exists. */
  readonly hasRoles?: boolean;
  /** Of a group: whether roles are enabled for it. */
  readonly rolesEnabled?: boolean;
}

/** Ranks of the subjects that match the filter, except for its texts, which have to be searched. */
export function filteredRanks(index: AccessIndex, columns: SubjectColumns, filter: SubjectFilter): Bitset {
  const ranks = ranksOfTypes(index, filter.types);
  for (const wanted of restrictions(index, columns, filter)) ranks.intersect(wanted);
  return filter.hasRoles === false ? without(ranks, ranksWithRoles(index)) : ranks;
}

/** Whether name and address match the filter; undefined when it specifies neither. */
export function textTest(
  { names, emails }: SubjectColumns,
  { name, email }: SubjectFilter,
): ((rank: number) => boolean) | undefined {
  if (name === undefined && email === undefined) return undefined;
  const [namePart, emailPart] = [folded(name ?? ''), folded(email ?? '')];
  return (rank) => names[rank]!.includes(namePart) && emails[rank]!.includes(emailPart);
}

function* restrictions(
  index: AccessIndex,
  { byState, byDivision }: SubjectColumns,
  { state, divisionId, roleId, groupId, hasRoles, rolesEnabled }: SubjectFilter,
): Generator<Bitset> {
  const setOf = (ranks: Iterable<number> = []) => Bitset.of(index.subjects.length, ranks);
  if (state !== undefined) yield setOf(byState.get(state));
  if (divisionId !== undefined) yield setOf(byDivision.get(divisionId));
  if (groupId !== undefined) yield setOf(peopleRanks(index, groupId));
  if (roleId !== undefined) yield holderRanks(index, roleId);
  if (hasRoles === true) yield ranksWithRoles(index);
  if (rolesEnabled !== undefined)
    yield setOf(groupRanks(index, (group) => group.rolesEnabled === rolesEnabled));
}

function* peopleRanks(index: AccessIndex, groupId: string): Generator<number> {
  const group = index.subject('group', groupId)?.entity as Group | undefined;
  for (const id of group === undefined ? [] : peopleOf(group)) {
    const user = index.subject('user', id);
    if (user !== undefined) yield user.rank;
  }
}

function* groupRanks(index: AccessIndex, wanted: (group: Group) => boolean): Generator<number> {
  for (const rank of ranksOfTypes(index, ['group']).numbers()) {
    const { entity } = index.subjects[rank]!;
    if (entity !== undefined && wanted(entity as Group)) yield rank;
  }
}

/** Ranks of the subjects that hold a role, directly or through a group; also groups that do not pass it on. */
export function holderRanks(index: AccessIndex, roleId: string): Bitset {
  const ranks = roleRanks(index, roleId).clone();
  for (const rank of ranksOfTypes(index, ['group']).numbers()) {
    if (index.subjects[rank]!.grants.some((grant) => grant.roleId === roleId)) ranks.add(rank);
  }
  return ranks;
}

/** Ranks of the subjects that hold any role that exists. Do not modify. */
const ranksWithRoles = oncePerIndex((index): Bitset => {
  const ranks = new Bitset(index.subjects.length);
  for (const roleId of index.roles.keys()) ranks.unite(roleRanks(index, roleId));
  for (const rank of ranksOfTypes(index, ['group']).numbers()) {
    if (index.subjects[rank]!.grants.some(({ roleId }) => index.roles.has(roleId))) ranks.add(rank);
  }
  return ranks;
});

function without(ranks: Bitset, others: Bitset): Bitset {
  ranks.subtract(others);
  return ranks;
}

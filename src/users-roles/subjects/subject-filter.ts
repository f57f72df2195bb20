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

/** Which subjects are asked for; what is absent does not restrict. */
export interface SubjectFilter {
  readonly types: readonly SubjectType[];
  /** Part of the name, in any case. */
  readonly name?: string;
  /** Part of the address, in any case. */
  readonly email?: string;
  readonly state?: SubjectStateName;
  /** Where a user is at home. */
  readonly divisionId?: string;
  /** A role that the subject holds, itself or through a group. */
  readonly roleId?: string;
  /** A group that the user is in. */
  readonly groupId?: string;
  /** Whether it holds a role that there is. */
  readonly hasRoles?: boolean;
  /** Of a group: whether roles are enabled for it. */
  readonly rolesEnabled?: boolean;
}

/** Ranks of those whom the filter wants, its texts left aside: these have to be looked for. */
export function filteredRanks(index: AccessIndex, columns: SubjectColumns, filter: SubjectFilter): Bitset {
  const ranks = ranksOfTypes(index, filter.types);
  for (const wanted of restrictions(index, columns, filter)) ranks.intersect(wanted);
  return filter.hasRoles === false ? without(ranks, ranksWithRoles(index)) : ranks;
}

/** Whether name and address are as the filter wants them; undefined when it asks for neither. */
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

/** Ranks of those who hold a role, itself or through a group; a group also when it does not pass it on. */
export function holderRanks(index: AccessIndex, roleId: string): Bitset {
  const ranks = roleRanks(index, roleId).clone();
  for (const rank of ranksOfTypes(index, ['group']).numbers()) {
    if (index.subjects[rank]!.grants.some((grant) => grant.roleId === roleId)) ranks.add(rank);
  }
  return ranks;
}

/** Ranks of those who hold any role that there is. Not to be changed. */
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

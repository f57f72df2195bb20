import type { AccessIndex } from '../../access/index/access-index';
import type { Holder, HolderSource } from '../../access/questions/holder-list';
import type { Yielder } from '../../common/yielder';
import { listToken, readNumbersToken } from '../../http/list-token';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { IndexedRevision } from '../../revisions/current/revision-source';
import type { CategoryAccessDto, CategoryAccessQuery, ReachDto, ReachPathDto } from './category-access.dto';
import type { CategoryReach, ServedPurpose } from './category-reach';

const MAX_PATHS = 50;
const MAX_PURPOSES_EACH = 50;
const MAX_UNSERVED = 100;

export interface FoundAccess {
  readonly key: string;
  readonly permissions: readonly string[];
  readonly purposes: readonly ServedPurpose[];
  readonly reach: CategoryReach;
}

/**
 * A page of the subjects that can reach a category. A token is valid for its revision: in another one the list
 * restarts.
 */
export async function accessPage(
  { published, index }: IndexedRevision,
  { key, permissions, purposes, reach }: FoundAccess,
  { covered, pageSize, pageToken }: CategoryAccessQuery,
  yielder: Yielder,
): Promise<CategoryAccessDto> {
  const { holders, uncovered, unserved } = reach;
  const scope = ['category-access', key, covered];
  const after = pageToken === undefined ? undefined : rankIn(pageToken, scope, index.revision);
  const list = covered === 'false' ? uncovered : holders;
  const page = list.page(after, pageSize + 1);
  const last = page.length > pageSize ? page[pageSize - 1] : undefined;
  const subjects: ReachDto[] = [];
  for (const holder of page.slice(0, pageSize)) {
    subjects.push(toReachDto(holder, purposes, index));
    if (yielder.due()) await yielder.yield();
  }
  return {
    ...answeredFrom(published),
    dataCategory: key,
    permissions: [...permissions],
    purposeCount: purposes.length,
    total: holders.total,
    effectiveTotal: holders.effectiveTotal,
    uncoveredTotal: uncovered.total,
    unservedPurposes: unserved.slice(0, MAX_UNSERVED).map(toNamed),
    unservedCount: unserved.length,
    subjects,
    nextPageToken: last && listToken(scope, [String(index.revision), String(last.subject.rank)]),
  };
}

function rankIn(token: string, scope: readonly unknown[], revision: number): number | undefined {
  const [of, rank] = readNumbersToken(token, scope, 2);
  return of === revision ? rank : undefined;
}

function toReachDto(
  { subject, effective, direct, inherited }: Holder,
  purposes: readonly ServedPurpose[],
  index: AccessIndex,
): ReachDto {
  const sources = [...direct, ...inherited];
  const roleIds = new Set(sources.map(({ roleId }) => roleId));
  const covering = purposes.filter(({ servingRoleIds }) => servingRoleIds.some((id) => roleIds.has(id)));
  const { type, id, name, state } = subject;
  return {
    subject: { type, id, name, state },
    effective,
    paths: sources.slice(0, MAX_PATHS).map((source) => toPathDto(source, index)),
    purposes: covering.slice(0, MAX_PURPOSES_EACH).map(toNamed),
  };
}

function toPathDto(
  { permission, roleId, divisionId, groupId }: HolderSource,
  index: AccessIndex,
): ReachPathDto {
  return { permission, roleId, roleName: index.roles.get(roleId)?.name, divisionId, groupId };
}

function toNamed({ id, name }: ServedPurpose) {
  return { id, name };
}

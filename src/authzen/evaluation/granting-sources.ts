import type { AccessIndex } from '../../access/index/access-index';
import { ALL_DIVISIONS, type SubjectType } from '../../access/model/snapshot';
import type { Place } from './place';
import type { VerdictSource } from './verdict';

/** A subject may hold a permission in hundreds of ways, and the answer is the same. */
export const MAX_SOURCES = 10;

/** The grants of a subject that allow it the permission there: direct ones first, the first ten. */
export function grantingSources(
  index: AccessIndex,
  { type, id }: { readonly type: SubjectType; readonly id: string },
  permission: string,
  { divisionId, properties }: Place,
): readonly VerdictSource[] {
  const subject = index.subject(type, id);
  if (subject === undefined) return [];
  const wanted = index.permissions.numberOf(permission);
  const everywhere = !index.permissions.isDivisionAware(wanted);
  const sources: VerdictSource[] = [];
  for (const { grant, groupId } of index.holdings(subject)) {
    const covers = everywhere || grant.divisionId === ALL_DIVISIONS || grant.divisionId === divisionId;
    const role = covers ? index.gives(grant.roleId) : undefined;
    if (!role?.named.has(wanted) || !role.isMet(wanted, properties)) continue;
    sources.push({
      roleId: grant.roleId,
      divisionId: grant.divisionId,
      ...(groupId !== undefined && { groupId }),
    });
    if (sources.length === MAX_SOURCES) break;
  }
  return sources;
}

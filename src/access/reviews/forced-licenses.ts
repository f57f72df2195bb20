import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { LicenseFacts } from '../licenses/license-facts';
import { rolesOf } from '../licenses/role-sets';
import type { Grant } from '../model/snapshot';

/**
 * Licences that a user would no longer need without this grant: none where the role comes to them in another way too.
 * Undefined where it is not known.
 */
export function forcedLicenses(
  index: AccessIndex,
  subject: IndexedSubject,
  { roleId, divisionId }: Pick<Grant, 'roleId' | 'divisionId'>,
  { inferred }: Pick<LicenseFacts, 'inferred'>,
): string[] | undefined {
  if (subject.type !== 'user') return undefined;
  const isOther = ({ grant, groupId }: { readonly grant: Grant; readonly groupId?: string }) =>
    grant.roleId === roleId && (groupId !== undefined || grant.divisionId !== divisionId);
  for (const holding of index.holdings(subject)) if (isOther(holding)) return [];
  const roles = rolesOf(index, subject);
  if (!roles.includes(roleId)) return undefined;
  const [all, rest] = [inferred(roles), inferred(roles.filter((id) => id !== roleId))];
  return rest && all?.filter((id) => !rest.includes(id)).sort();
}

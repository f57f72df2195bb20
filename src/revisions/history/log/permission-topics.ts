import type { Kysely } from 'kysely';
import type { Role } from '../../../access/model/snapshot';
import { rulesFor } from '../../../access/questions/role-rules';
import type { Schema } from '../../../database/schema';
import { sameContent } from '../facts/same-content';
import type { FactChange } from '../reading/fact-change';
import type { PermissionTopics } from './log-filter';

/** Through which roles and groups a permission is held, or was at some time of the history. */
export async function permissionTopics(
  kysely: Kysely<Schema>,
  permission: string,
): Promise<PermissionTopics> {
  const roles = await kysely
    .selectFrom('snapshot_entity')
    .select(['id', 'content'])
    .where('kind', '=', 'role')
    .execute();
  const including = roles.filter(
    ({ content }) => rulesFor(JSON.parse(content) as Role, permission).length > 0,
  );
  const roleIds = [...new Set(including.map(({ id }) => id))];
  if (roleIds.length === 0) return { permission, roleIds, groupIds: [] };
  const groups = await kysely
    .selectFrom('snapshot_grant')
    .select('subject_id')
    .distinct()
    .where('subject_type', '=', 'group')
    .where('role_id', 'in', roleIds)
    .execute();
  return { permission, roleIds, groupIds: groups.map(({ subject_id }) => subject_id) };
}

/** A role that has another name, or includes more of something else, is no change of the permission. */
export function concerns(change: FactChange, permission: string | undefined): boolean {
  if (permission === undefined || change.kind !== 'role') return true;
  const [before, after] = [change.before, change.after].map((entity) =>
    entity?.kind === 'role' ? rulesFor(entity.content, permission).map(withoutPlace) : [],
  );
  return !sameContent(before, after);
}

/** The place of a policy among others includes nothing. */
function withoutPlace(rule: ReturnType<typeof rulesFor>[number]) {
  return rule.kind === 'policy' ? { ...rule, policy: 0 } : rule;
}

import { sql, type RawBuilder } from 'kysely';
import type { SubjectReference } from '../../current/consistency';
import type { ChangeKind } from '../reading/fact-change';
import type { FactColumns } from '../storage/fact-table';
import { storedText } from '../storage/stored-text';

/** Which changes are listed. All that is given must hold. */
export interface LogFilter {
  readonly kinds?: readonly ChangeKind[];
  /** What the subject holds, the groups it is in, its own attributes; of a group also its people. */
  readonly subject?: SubjectReference;
  /** Grants of the role, and what it includes. */
  readonly roleId?: string;
  /** Grants in the division, and its attributes. */
  readonly divisionId?: string;
  /** What the group holds, its people and its attributes. */
  readonly groupId?: string;
  /** Grants of the roles that include the permission at some time, the people of groups that hold such a role, what these
   * roles include, and the permission itself. */
  readonly permission?: PermissionTopics;
  /** Only what the access of these depends on; the catalogue always does. */
  readonly about?: LogTopics;
}

/** Facts about subjects, groups and roles, each by kind and id as the database spells it. */
interface LogTopics {
  /** Who holds something. */
  readonly holders: readonly (readonly [kind: string, id: string])[];
  readonly userIds: readonly string[];
  readonly roleIds: readonly string[];
}

/** A permission, with the roles and groups through which it is held; ids as the database spells them. */
export interface PermissionTopics {
  readonly permission: string;
  readonly roleIds: readonly string[];
  readonly groupIds: readonly string[];
}

type Condition = RawBuilder<boolean>;

/** The facts of a table that the filter lets through; undefined when it lets none through. */
export function logCondition({ name }: FactColumns, filter: LogFilter): Condition | undefined {
  const conditions = [
    kindCondition(name, filter.kinds),
    filter.subject && subjectCondition(name, filter.subject),
    filter.groupId === undefined ? undefined : subjectCondition(name, { type: 'group', id: filter.groupId }),
    filter.roleId === undefined ? undefined : referredCondition(name, 'role', filter.roleId),
    filter.divisionId === undefined ? undefined : referredCondition(name, 'division', filter.divisionId),
    filter.permission && permissionCondition(name, filter.permission),
    filter.about && aboutCondition(name, filter.about),
  ].filter((condition) => condition !== undefined);
  return conditions.includes('none')
    ? undefined
    : sql`(${sql.join([sql`1 = 1`, ...(conditions as Condition[])], sql` and `)})`;
}

function kindCondition(
  table: FactColumns['name'],
  kinds: readonly ChangeKind[] | undefined,
): Condition | 'none' | undefined {
  if (kinds === undefined) return undefined;
  if (table === 'snapshot_grant') return kinds.includes('grant') ? undefined : 'none';
  if (table === 'snapshot_membership') return kinds.includes('membership') ? undefined : 'none';
  return kinds.length === 0 ? 'none' : sql`kind in (${sql.join(kinds)})`;
}

function subjectCondition(table: FactColumns['name'], { type, id }: SubjectReference): Condition | 'none' {
  const stored = storedText(id);
  if (table === 'snapshot_grant') return sql`(subject_type = ${type} and subject_id = ${stored})`;
  if (table === 'snapshot_entity') return sql`(kind = ${type} and id = ${stored})`;
  if (type === 'user') return sql`user_id = ${stored}`;
  return type === 'group' ? sql`group_id = ${stored}` : 'none';
}

function referredCondition(
  table: FactColumns['name'],
  kind: 'role' | 'division',
  id: string,
): Condition | 'none' {
  const stored = storedText(id);
  if (table === 'snapshot_entity') return sql`(kind = ${kind} and id = ${stored})`;
  if (table !== 'snapshot_grant') return 'none';
  return kind === 'role' ? sql`role_id = ${stored}` : sql`division_id = ${stored}`;
}

function aboutCondition(
  table: FactColumns['name'],
  { holders, userIds, roleIds }: LogTopics,
): Condition | 'none' {
  const among = (rows: readonly (readonly string[])[]) =>
    sql`(values ${sql.join(rows.map((row) => sql`(${sql.join(row)})`))})`;
  if (table === 'snapshot_grant')
    return holders.length === 0 ? 'none' : sql`(subject_type, subject_id) in ${among(holders)}`;
  if (table === 'snapshot_membership')
    return userIds.length === 0 ? 'none' : sql`user_id in (${sql.join(userIds)})`;
  const entities = [...holders, ...roleIds.map((id) => ['role', id])];
  const isAmong = entities.length === 0 ? sql`1 = 0` : sql`(kind, id) in ${among(entities)}`;
  return sql`(kind = 'permission' or ${isAmong})`;
}

function permissionCondition(
  table: FactColumns['name'],
  { permission, roleIds, groupIds }: PermissionTopics,
): Condition | 'none' {
  const isRole = (column: string) =>
    roleIds.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`${sql.ref(column)} in (${sql.join(roleIds)})`;
  if (table === 'snapshot_grant') return roleIds.length === 0 ? 'none' : isRole('role_id');
  if (table === 'snapshot_membership')
    return groupIds.length === 0 ? 'none' : sql`group_id in (${sql.join(groupIds)})`;
  return sql`((kind = 'permission' and id = ${storedText(permission)}) or (kind = 'role' and ${isRole('id')}))`;
}

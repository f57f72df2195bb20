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

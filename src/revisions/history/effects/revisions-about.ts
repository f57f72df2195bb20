import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Schema } from '../../../database/schema';
import type { PermissionTopics } from '../log/log-filter';
import type { StoredSubject } from './affected-subjects';

/** The revisions in which something changed on which the access of a subject depends. */
export function revisionsAboutSubject(
  kysely: Kysely<Schema>,
  { type, id }: StoredSubject,
): Promise<ReadonlySet<number>> {
  const isIts = sql`${type} = 'user' and user_id = ${id}`;
  return revisionsOf(
    kysely,
    sql`its_group as (select group_id as id from snapshot_membership where ${isIts}),
    its_grant as (
      select role_id, valid_from, valid_to from snapshot_grant
        where (subject_type = ${type} and subject_id = ${id})
        or (subject_type = 'group' and subject_id in (select id from its_group))
    ), fact(valid_from, valid_to) as (
      select valid_from, valid_to from its_grant
      union all select valid_from, valid_to from snapshot_membership where ${isIts}
      union all select valid_from, valid_to from snapshot_entity where kind = ${type} and id = ${id}
      union all select valid_from, valid_to from snapshot_entity
        where kind = 'group' and id in (select id from its_group)
      union all select valid_from, valid_to from snapshot_entity
        where kind = 'role' and id in (select role_id from its_grant)
      union all select valid_from, valid_to from snapshot_entity where kind = 'permission'
    )`,
  );
}

/** The same for a permission: what roles that include it at some time are, who holds them, and the catalogue. */
export async function revisionsAboutPermission(
  kysely: Kysely<Schema>,
  { roleIds, groupIds }: Pick<PermissionTopics, 'roleIds' | 'groupIds'>,
): Promise<ReadonlySet<number>> {
  if (roleIds.length === 0) return new Set();
  const isIn = (column: string, ids: readonly string[]) =>
    ids.length === 0 ? sql`1 = 0` : sql`${sql.ref(column)} in (${sql.join(ids)})`;
  return revisionsOf(
    kysely,
    sql`holder as (
      select subject_type as kind, subject_id as id from snapshot_grant where ${isIn('role_id', roleIds)}
      union select 'user', user_id from snapshot_membership where ${isIn('group_id', groupIds)}
    ), fact(valid_from, valid_to) as (
      select valid_from, valid_to from snapshot_grant where ${isIn('role_id', roleIds)}
      union all select valid_from, valid_to from snapshot_membership where ${isIn('group_id', groupIds)}
      union all select valid_from, valid_to from snapshot_entity
        where (kind = 'role' and ${isIn('id', roleIds)}) or kind = 'permission'
      union all select valid_from, valid_to from snapshot_entity where (kind, id) in (select kind, id from holder)
    )`,
  );
}

async function revisionsOf(kysely: Kysely<Schema>, facts: RawBuilder<unknown>): Promise<ReadonlySet<number>> {
  const query = sql<{ revision: number | string | null }>`with ${facts}
    select valid_from as revision from fact union select valid_to from fact`;
  const { rows } = await query.execute(kysely);
  return new Set(rows.flatMap(({ revision }) => (revision === null ? [] : [Number(revision)])));
}

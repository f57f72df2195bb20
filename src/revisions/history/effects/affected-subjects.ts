import { sql, type Kysely } from 'kysely';
import type { SubjectType } from '../../../access/model/snapshot';
import type { Schema } from '../../../database/schema';
import { idFrom } from '../storage/stored-text';
import { changedIn, heldInEither, type KnownPair } from './known-pair';

/** A subject as the database spells it. */
export interface StoredSubject {
  readonly type: Exclude<SubjectType, 'group'>;
  readonly id: string;
}

/**
 * Whose access may differ between two revisions, by type and id, after a subject and at most `limit`: who holds something
 * else, is in other groups or in another state, and who holds a role, directly or through a group, that includes
 * something else. A group passes on what it holds; it does nothing itself.
 */
export async function affectedSubjects(
  kysely: Kysely<Schema>,
  pair: KnownPair,
  limit: number,
  after?: StoredSubject,
): Promise<StoredSubject[]> {
  const [changed, held] = [changedIn(pair), heldInEither(pair)];
  const isAfter = after === undefined ? sql`1 = 1` : sql`(type, id) > (${after.type}, ${after.id})`;
  const query = sql<StoredSubject>`
    with changed_role as (
      select id from snapshot_entity where kind = 'role' and ${changed}
      union select id from snapshot_entity where kind = 'role' and ${held}
        and exists (select 1 from snapshot_entity where kind = 'permission' and ${changed})
    ), changed_group as (
      select id from snapshot_entity where kind = 'group' and ${changed}
      union select subject_id from snapshot_grant where subject_type = 'group' and ${changed}
      union select subject_id from snapshot_grant where subject_type = 'group' and ${held}
        and role_id in (select id from changed_role)
    ), affected(type, id) as (
      select subject_type, subject_id from snapshot_grant where subject_type <> 'group' and ${changed}
      union select kind, id from snapshot_entity
        where kind in ('user', 'oauth_client', 'trustee_user', 'trustee_group') and ${changed}
      union select 'user', user_id from snapshot_membership where ${changed}
      union select 'user', user_id from snapshot_membership
        where group_id in (select id from changed_group) and ${held}
      union select subject_type, subject_id from snapshot_grant where subject_type <> 'group' and ${held}
        and role_id in (select id from changed_role)
    )
    select type, id from affected where ${isAfter} order by type, id limit ${limit}`;
  return (await query.execute(kysely)).rows;
}

/** By the id that Genesys gave. */
export function subjectOf({ type, id }: StoredSubject) {
  return { type, id: idFrom(id) };
}

import type { Kysely } from 'kysely';
import type { Schema } from '../../../database/schema';
import type { SnapshotRow } from '../../../database/tables/snapshot-rows';
import { SnapshotNotFoundError } from '../../revisions.errors';

/** The row of a stored revision; throws SnapshotNotFoundError, which names the nearest that is stored. */
export async function revisionRow(kysely: Kysely<Schema>, revision: number): Promise<SnapshotRow> {
  const query = kysely.selectFrom('snapshot').selectAll().where('revision', '=', revision);
  const row = await query.executeTakeFirst();
  if (row === undefined) throw new SnapshotNotFoundError(revision, await nearestRevision(kysely, revision));
  return row;
}

/** The newest revision that is stored; undefined when none is. */
export async function newestRevision(kysely: Kysely<Schema>): Promise<number | undefined> {
  const query = kysely.selectFrom('snapshot').select('revision').orderBy('revision', 'desc').limit(1);
  return (await query.executeTakeFirst())?.revision;
}

async function nearestRevision(kysely: Kysely<Schema>, revision: number): Promise<number | undefined> {
  const revisions = kysely.selectFrom('snapshot').select('revision').limit(1);
  const before = await revisions
    .where('revision', '<', revision)
    .orderBy('revision', 'desc')
    .executeTakeFirst();
  const after = await revisions.where('revision', '>', revision).orderBy('revision').executeTakeFirst();
  if (before === undefined || after === undefined) return (before ?? after)?.revision;
  return revision - before.revision <= after.revision - revision ? before.revision : after.revision;
}

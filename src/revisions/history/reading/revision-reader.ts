import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database';
import { revisionRow } from '../storage/revision-rows';
import { storedRevision, type StoredRevision } from '../storage/stored-revision';

export interface RevisionPage {
  readonly revisions: readonly StoredRevision[];
  /** The next page begins below this revision; undefined on the last one. */
  readonly next?: number;
}

/** Returns which revisions are stored. */
@Injectable()
export class RevisionReader {
  constructor(private readonly database: Database) {}

  /** The newest first, those below a revision. */
  async page(pageSize: number, below?: number): Promise<RevisionPage> {
    let query = this.database.kysely.selectFrom('snapshot').selectAll().orderBy('revision', 'desc');
    if (below !== undefined) query = query.where('revision', '<', below);
    const rows = await query.limit(pageSize + 1).execute();
    const revisions = rows.slice(0, pageSize).map(storedRevision);
    return { revisions, next: rows.length > pageSize ? revisions.at(-1)?.revision : undefined };
  }

  /** Throws SnapshotNotFoundError. */
  async get(revision: number): Promise<StoredRevision> {
    return storedRevision(await revisionRow(this.database.kysely, revision));
  }
}

import { Inject, Injectable, Optional } from '@nestjs/common';
import { certainNow } from '../../common/trusted-clock';
import { sql, type Transaction } from 'kysely';
import { SnapshotSettings } from '../../config/settings';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { factTables } from '../history/storage/fact-table';
import { knownRevisions } from '../history/storage/known-revisions';
import { SnapshotEvents } from '../history/storage/snapshot-events';
import { someFacts } from '../history/storage/some-facts';
import { revisionsToThin } from './thinning-rule';

/** So many revisions' worth of ended facts are looked through at once. */
const REVISIONS_PER_RUN = 200;

/**
 * Purges old snapshots. Their times, and the facts by which they differed, stay for the history of changes until they
 * are past retention.
 */
@Injectable()
export class SnapshotThinning {
  private swept = false;

  constructor(
    private readonly database: Database,
    private readonly events: SnapshotEvents,
    @Inject(SnapshotSettings) private readonly settings: Pick<SnapshotSettings, 'retentionMs'>,
    @Optional() private readonly now: () => number = certainNow,
  ) {}

  /** The revisions that were purged. Stops between two steps when the signal aborts; the next run goes on. */
  async run(signal?: AbortSignal): Promise<readonly number[]> {
    const thinned = await this.letGo();
    const forgotten = await this.forget();
    // What an earlier process left unfinished is swept once.
    if (forgotten || !this.swept) await this.sweep(signal);
    this.swept = signal?.aborted !== true;
    return thinned;
  }

  private async letGo(): Promise<readonly number[]> {
    const query = this.database.kysely.selectFrom('snapshot').select(['revision', 'as_of as asOf']);
    const revisions = await query.orderBy('revision').execute();
    const due = (baseline?: number | null) =>
      revisionsToThin(revisions, this.now(), this.settings.retentionMs, baseline);
    if (due().length === 0) return [];
    return this.database.transaction(async (tx) => {
      const purged = due(await heldBaseline(tx));
      if (purged.length === 0) return [];
      // Another instance may do the same: only what this one deleted is reported.
      const rows = await tx
        .deleteFrom('snapshot')
        .where('revision', 'in', purged)
        .returning(['revision', 'as_of', 'stored_at'])
        .execute();
      if (rows.length === 0) return [];
      for (const some of parts(rows)) await tx.insertInto('thinned_revision').values(some).execute();
      const thinned = rows.map(({ revision }) => revision).sort((one, other) => one - other);
      await this.events.thinned(tx, thinned);
      return thinned;
    });
  }

  /** The history ends where retention does. True when there is less of it than before. */
  private async forget(): Promise<boolean> {
    const since = new Date(this.now() - this.settings.retentionMs).toISOString();
    const query = this.database.kysely.deleteFrom('thinned_revision').where('as_of', '<', since);
    return (await query.executeTakeFirstOrThrow()).numDeletedRows > 0n;
  }

  /** What ended with the first revision of the history, or before it, is needed only by snapshots. */
  private async sweep(signal?: AbortSignal): Promise<void> {
    const first = (await knownRevisions(this.database.kysely))[0]?.revision ?? 0;
    for (let from = 0; from < first; from += REVISIONS_PER_RUN) {
      const to = Math.min(from + REVISIONS_PER_RUN, first);
      for (const table of factTables) {
        const unneeded = sql`valid_to > ${from} and valid_to <= ${to} and not exists
          (select 1 from snapshot where revision >= valid_from and revision < valid_to)`;
        const some = this.database.kysely.deleteFrom(table.name).where(someFacts(table, unneeded));
        let deleted = 1n;
        while (deleted > 0n && signal?.aborted !== true) {
          deleted = (await some.executeTakeFirstOrThrow()).numDeletedRows;
        }
      }
    }
  }
}

/** The revision of the baseline. It stays the same until the transaction ends. */
async function heldBaseline(tx: Transaction<Schema>): Promise<number | null> {
  const row = tx.updateTable('baseline').set({ singleton: 1 }).returning('revision');
  return (await row.executeTakeFirstOrThrow()).revision;
}

/** A statement takes a bounded number of values. */
function parts<Row>(rows: readonly Row[], size = 1_000): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  );
}

import { CLOCK, type Clock } from '../../../common/clock';
import { Inject, Injectable } from '@nestjs/common';
import { trustedNow } from '../../../common/trusted-clock';
import { sql, type Transaction } from 'kysely';
import type { Snapshot } from '../../../access/model/snapshot';
import { Database } from '../../../database/database';
import { databaseTime } from '../../../database/database-time';
import type { Schema } from '../../../database/schema';
import { batches } from './batches';
import { Yielder } from '../../../common/yielder';
import { countChanges } from '../facts/change-counts';
import { clearUnfinished } from './clear-unfinished';
import { diffSnapshots } from '../facts/diff-snapshots';
import type { Difference, FactChanges } from '../facts/fact';
import { entityTable, grantTable, membershipTable, type FactTable } from './fact-table';
import { newestRevision } from './revision-rows';
import { SNAPSHOT_STORED } from './snapshot-channel';
import { countsOf } from '../facts/snapshot-counts';
import { SnapshotEvents } from './snapshot-events';
import { sortedBy } from '../../../common/sorted-by';
import { storedRevision, type StoredRevision } from './stored-revision';
import { StoringOvertakenError } from '../../revisions.errors';
import { closeFacts, insertFacts } from './write-facts';

/** The holder of the newest turn may write; the transactions of an older one fail. */
type Turn = number;

/**
 * Stores revisions: their facts in many small transactions, at last the revision's own row, which makes it visible.
 * A process that ends in between leaves rows that no revision has, and the next one clears them.
 */
@Injectable()
export class SnapshotWriter {
  constructor(
    private readonly database: Database,
    private readonly events: SnapshotEvents,
    @Inject(CLOCK) private readonly now: Clock = trustedNow,
  ) {}

  /**
   * Stores `next` as the revision after `base`, which is the newest stored one, or undefined before the first. `known`
   * are the differences between the two; without them they are computed. `mayStore` is called in the transaction that
   * makes it visible. Throws StoringOvertakenError when another instance stores or has stored in the meantime, and when
   * `next` is of an earlier time than `base`.
   */
  async store(
    base: Snapshot | undefined,
    next: Snapshot,
    calls: number,
    known?: FactChanges,
    mayStore?: (tx: Transaction<Schema>) => Promise<void>,
  ): Promise<StoredRevision> {
    const newest = base?.revision ?? 0;
    if (next.revision !== newest + 1) throw new RangeError('Revisions are stored one after the other.');
    const turn = await this.takeTurn(newest);
    await clearUnfinished(newest, (work) => this.inTurn(turn, work));
    const changes = known ?? (await diffSnapshots(base, next));
    await this.write(turn, entityTable, changes.entities, next.revision);
    await this.write(turn, membershipTable, changes.memberships, next.revision);
    await this.write(turn, grantTable, changes.grants, next.revision);
    return this.finish(turn, next, changes, calls, mayStore);
  }

  private takeTurn(newest: number): Promise<Turn> {
    return this.database.transaction(async (tx) => {
      const { turn } = await tx
        .updateTable('snapshot_writer')
        .set({ turn: sql`turn + 1` })
        .returning('turn')
        .executeTakeFirstOrThrow();
      if (((await newestRevision(tx)) ?? 0) !== newest) throw new StoringOvertakenError();
      return turn;
    });
  }

  /** The update locks the row: another instance takes its turn before this transaction or after it. */
  private inTurn<T>(turn: Turn, work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const { numUpdatedRows } = await tx
        .updateTable('snapshot_writer')
        .set({ turn })
        .where('turn', '=', turn)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new StoringOvertakenError();
      return work(tx);
    });
  }

  private async write<Fact>(
    turn: Turn,
    table: FactTable<Fact>,
    { came, went }: Difference<Fact>,
    revision: number,
  ): Promise<void> {
    const { dialect } = this.database;
    for (const rows of batches(went, table.toValues))
      await this.inTurn(turn, (tx) => closeFacts(tx, dialect, table, rows, revision));
    const inOrder = await sortedBy(came, table.order, new Yielder());
    for (const rows of batches(inOrder, table.toValues))
      await this.inTurn(turn, (tx) => insertFacts(tx, dialect, table, rows, revision));
  }

  private finish(
    turn: Turn,
    next: Snapshot,
    changes: FactChanges,
    calls: number,
    mayStore?: (tx: Transaction<Schema>) => Promise<void>,
  ): Promise<StoredRevision> {
    const row = {
      revision: next.revision,
      as_of: next.asOf,
      stored_at: new Date(this.now()).toISOString(),
      organization_id: next.organization.id,
      organization_name: next.organization.name,
      read_at: JSON.stringify(next.readAt),
      gaps: JSON.stringify(next.gaps),
      calls,
      counts: JSON.stringify(countsOf(next)),
      changes: JSON.stringify(countChanges(changes)),
    };
    return this.inTurn(turn, async (tx) => {
      await mayStore?.(tx);
      await this.refuseOlder(tx, next);
      await tx.insertInto('snapshot').values(row).execute();
      const stored = storedRevision(row);
      await this.events.stored(tx, stored);
      await this.database.notifications.send(tx, SNAPSHOT_STORED, String(next.revision));
      return stored;
    });
  }

  /**
   * A sync run that began earlier than the newest one must not follow it. A newest one whose time lies in the future by
   * the database's clock was read with a wrong clock, and holds up no one.
   */
  private async refuseOlder(tx: Transaction<Schema>, { asOf }: Snapshot): Promise<void> {
    const newest = await tx
      .selectFrom('snapshot')
      .select(['as_of', databaseTime(this.database.dialect).as('now')])
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (newest !== undefined && newest.as_of > asOf && newest.as_of <= newest.now)
      throw new StoringOvertakenError();
  }
}

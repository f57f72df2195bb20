import { Inject, Injectable } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../database/database';
import { leaseTime } from '../../database/database-time';
import { openStates, type ItemState, type StoredItem } from '../change';
import { LateWriteWatch } from './late-write-watch';
import { toStoredItem } from './change-row-mapping';

/** An item that a worker has claimed, as it was at that time. */
export interface ClaimedItem extends StoredItem {
  readonly lease: string;
}

/** States in which the write may already have been sent to Genesys. */
const begun: readonly ItemState[] = ['writing', 'verifying'];

/** Hands out items: each to one worker of one instance, for as long as it reports that it is alive. */
@Injectable()
export class ItemClaims {
  readonly leaseMs: number;

  constructor(
    private readonly database: Database,
    @Inject(LateWriteWatch) private readonly watch: Pick<LateWriteWatch, 'begin'>,
    @Inject(ChangesSettings) { leaseMs }: Pick<ChangesSettings, 'leaseMs'>,
  ) {
    this.leaseMs = leaseMs;
  }

  /** Items to work on, at most `limit`. Those that were begun are looked after in paused and cancelled changes, too. */
  claim(limit: number): Promise<ClaimedItem[]> {
    return this.database.transaction(async (tx) => {
      const rows = await tx
        .selectFrom('change_item as item')
        .innerJoin('change', 'change.id', 'item.change_id')
        .selectAll('item')
        .where('item.state', 'in', openStates)
        .where('item.lease_until', '<=', this.time())
        .where((where) =>
          where.or([
            where('change.status', 'in', ['applying', 'cancelled']),
            where.and([where('change.status', '=', 'paused'), where('item.state', 'in', begun)]),
          ]),
        )
        .orderBy('change.started_at')
        .orderBy('item.change_id')
        .orderBy('item.position')
        .limit(limit)
        .$if(this.database.dialect === 'postgres', (query) => query.forUpdate('item').skipLocked())
        .execute();
      const claimed: ClaimedItem[] = [];
      for (const row of rows) {
        const lease = uuidv7();
        const state = row.state === 'planned' ? 'reading' : row.state;
        const attempts = row.attempts + 1;
        // The previous worker may have sent the write to Genesys and been lost before the answer.
        if (row.state === 'writing') await this.watch.begin(tx, row.change_id, row.position);
        await tx
          .updateTable('change_item')
          .set({ lease, lease_until: this.time(this.leaseMs), state, attempts })
          .where('change_id', '=', row.change_id)
          .where('position', '=', row.position)
          .execute();
        claimed.push({ ...toStoredItem({ ...row, state, attempts }), lease });
      }
      return claimed;
    });
  }

  /** Reports that the workers with these leases are alive. An expired lease is not renewed. */
  async renew(leases: readonly string[]): Promise<void> {
    if (leases.length === 0) return;
    await this.database.kysely
      .updateTable('change_item')
      .set({ lease_until: this.time(this.leaseMs) })
      .where('lease', 'in', leases)
      .where('lease_until', '>', this.time())
      .execute();
  }

  /** Renews one lease: true when it had not ended, so that no other worker has the item. */
  async hold(lease: string): Promise<boolean> {
    const { numUpdatedRows } = await this.database.kysely
      .updateTable('change_item')
      .set({ lease_until: this.time(this.leaseMs) })
      .where('lease', '=', lease)
      .where('lease_until', '>', this.time())
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Gives an item back, for others to take up after a while. What was not begun is planned again. */
  async release({ changeId, position, lease }: ClaimedItem, waitMs: number): Promise<void> {
    await this.database.kysely
      .updateTable('change_item')
      .set((build) => ({
        lease: null,
        lease_until: waitMs > 0 ? this.time(waitMs) : '',
        state: build.case().when('state', '=', 'reading').then('planned').else(build.ref('state')).end(),
      }))
      .where('change_id', '=', changeId)
      .where('position', '=', position)
      .where('lease', '=', lease)
      .execute();
  }

  /** If a single process works alone, anyone who held a lease before its start is dead. */
  async forgetDead(): Promise<void> {
    if (this.database.dialect !== 'sqlite') return;
    await this.database.kysely
      .updateTable('change_item')
      .set({ lease: null, lease_until: '' })
      .where('lease', 'is not', null)
      .execute();
  }

  private time(inMs = 0) {
    return leaseTime(this.database.dialect, inMs);
  }
}

import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { openStates, type StoredChange, type StoredItem } from '../change';
import { endStatus } from '../end-status';
import type { LateEffects } from '../apply/late-effects';
import { toStoredItem } from './change-row-mapping';
import { ChangeStore } from './change-store';
import type { WatchedItem } from './late-write-watch';

/** The item whose write may arrive late, and what was last brought about for its subject. */
export interface ItemsOfSubject {
  readonly isBusy: boolean;
  readonly late: StoredItem;
  /** Undefined when no item of the subject has come to its end. */
  readonly latest?: StoredItem;
}

/** Reports writes that arrived late, in the items that they undid and in the audit log. */
@Injectable()
export class LateWriteLedger {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    private readonly store: ChangeStore,
  ) {}

  async itemsOfSubject({ changeId, position }: WatchedItem): Promise<ItemsOfSubject | undefined> {
    const row = await this.database.kysely
      .selectFrom('change_item')
      .selectAll()
      .where('change_id', '=', changeId)
      .where('position', '=', position)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const ofSubject = this.database.kysely
      .selectFrom('change_item as item')
      .innerJoin('change', 'change.id', 'item.change_id')
      .selectAll('item')
      .where('item.subject_type', '=', row.subject_type)
      .where('item.subject_id', '=', row.subject_id);
    const busy = await ofSubject
      .where('item.state', 'in', openStates)
      .where('change.status', 'in', ['applying', 'paused', 'cancelled'])
      .limit(1)
      .execute();
    const latest = await ofSubject
      .where('item.state', 'in', ['applied', 'drifted', 'refused', 'failed'])
      .where('item.ended_at', 'is not', null)
      // Revisions are counted by the database; clocks differ between instances.
      .orderBy((item) => item.fn.coalesce('item.revision', item.lit(0)), 'desc')
      .orderBy('item.ended_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    return {
      isBusy: busy.length > 0,
      late: toStoredItem(row),
      ...(latest !== undefined && { latest: toStoredItem(latest) }),
    };
  }

  /** The item that was undone has drifted from here on, and its change is incomplete: it can be planned again. */
  async record(
    late: StoredItem,
    { changeId, position, subjectType, subjectId }: StoredItem,
    effects: LateEffects,
    revision: number,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const change = await this.store.lock(tx, changeId);
      const { numUpdatedRows } = await tx
        .updateTable('change_item')
        .set({
          state: 'drifted',
          outcome: JSON.stringify({ code: 'late_write', writeAttempted: true, ...effects }),
          revision,
        })
        .where('change_id', '=', changeId)
        .where('position', '=', position)
        .where('state', '=', 'applied')
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) return;
      if (change !== undefined) await this.correct(tx, change);
      await this.log.append(tx, {
        action: 'change_item.late_write_found',
        actor: SYSTEM,
        target: { type: 'change_item', id: `${changeId}/${position}` },
        outcome: 'failed',
        before: { subjectType, subjectId, state: 'applied' },
        after: {
          state: 'drifted',
          lateItem: `${late.changeId}/${late.position}`,
          missing: [...effects.missing],
          surplus: [...effects.surplus],
          revision,
        },
      });
    });
  }

  /** A change that had ended ends otherwise now. */
  private async correct(tx: Transaction<Schema>, change: StoredChange): Promise<void> {
    if (change.finishedAt === null) return;
    const status = endStatus(change, await this.store.progress(change.id, tx));
    if (status !== undefined) await this.store.set(tx, change.id, { status });
  }
}

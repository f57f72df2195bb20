import { Inject, Injectable } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { trustedTime } from '../../common/trusted-clock';
import type { Transaction } from 'kysely';
import { SYSTEM } from '../../audit/event/audit-actor';
import type { AuditEvent } from '../../audit/event/audit-event';
import { AuditLog } from '../../audit/log/audit-log';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ChangeItemRow } from '../../database/tables/change-rows';
import type { HeldRole } from '../../access/matrix/refreshed-subject';
import type { ItemOutcome, ItemState, StoredChange } from '../change';
import { shouldAutoPause } from '../apply/should-auto-pause';
import { ChangeEnding } from '../change-ending';
import { ChangeStore } from './change-store';
import type { ClaimedItem } from './item-claims';
import { LateWriteWatch } from './late-write-watch';

/** Someone else is working on the item by now. */
export class ItemLeaseLostError extends Error {}

/** Whether an item may be written. */
export type Permission = 'write' | 'paused' | 'cancelled';

export interface ItemEnd {
  readonly state: Extract<ItemState, 'applied' | 'drifted' | 'refused' | 'failed' | 'skipped'>;
  readonly outcome: ItemOutcome;
  readonly revision?: number;
  readonly correlationId?: string;
}

/** Every step of an item is stored together with its record in the audit log, or not made. */
@Injectable()
export class ItemLedger {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    private readonly store: ChangeStore,
    @Inject(LateWriteWatch) private readonly watch: Pick<LateWriteWatch, 'begin'>,
    @Inject(ChangeEnding) private readonly ending: Pick<ChangeEnding, 'endIfOver'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'stopAtPercent'>,
  ) {}

  /**
   * Before the write to Genesys. If the change was paused or cancelled before the item was begun, nothing may be
   * written. Throws ItemLeaseLostError.
   */
  intend(
    item: ClaimedItem,
    add: readonly HeldRole[],
    remove: readonly HeldRole[],
    calls: number,
  ): Promise<Permission> {
    return this.database.transaction(async (tx) => {
      const change = await this.store.lock(tx, item.changeId);
      const state = await this.stateOf(tx, item);
      if (state === 'reading' && change?.status !== 'applying')
        return change?.status === 'cancelled' ? 'cancelled' : 'paused';
      await this.set(tx, item, { state: 'writing', calls });
      await this.log.append(tx, {
        action: 'change_item.write_intended',
        ...commonOf(item),
        outcome: 'success',
        before: { ...subjectOf(item), grants: item.plan.before.length },
        after: { add: pairs(add), remove: pairs(remove) },
      });
      return 'write';
    });
  }

  /** After the write to Genesys, successful or not. Throws ItemLeaseLostError. */
  async written(item: ClaimedItem, calls: number, answer: WriteAnswer): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.set(tx, item, { state: 'verifying', calls });
      if (answer.isOpen) await this.watch.begin(tx, item.changeId, item.position);
      await this.log.append(tx, {
        action: 'change_item.written',
        ...commonOf(item),
        outcome: answer.failure === undefined ? 'success' : 'failed',
        ...(answer.failure !== undefined && { reason: answer.failure }),
        ...(answer.correlationId !== undefined && { correlationId: answer.correlationId }),
        after: { ...subjectOf(item), correlationIds: answer.correlationIds },
      });
    });
  }

  /** The item has come to its end, and the change with it when it was the last. Throws ItemLeaseLostError. */
  async end(item: ClaimedItem, end: ItemEnd, calls: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const change = await this.store.lock(tx, item.changeId);
      const now = trustedTime();
      await this.set(tx, item, {
        state: end.state,
        outcome: JSON.stringify(await this.outcomeOf(tx, item, end)),
        revision: end.revision ?? null,
        calls,
        lease: null,
        lease_until: '',
        ended_at: now,
      });
      const further = change === undefined ? [] : await this.effectOnChange(tx, change, end, now);
      await this.log.append(tx, {
        action: 'change_item.ended',
        ...commonOf(item),
        outcome: end.state === 'applied' || end.state === 'skipped' ? 'success' : 'failed',
        ...(end.correlationId !== undefined && { correlationId: end.correlationId }),
        before: { ...subjectOf(item), grants: item.plan.before.length },
        after: {
          state: end.state,
          code: end.outcome.code,
          revision: end.revision,
          ...(end.state === 'applied' && { add: pairs(item.plan.add), remove: pairs(item.plan.remove) }),
        },
      });
      for (const event of further) await this.log.append(tx, event);
    });
  }

  private async effectOnChange(
    tx: Transaction<Schema>,
    change: StoredChange,
    { state }: ItemEnd,
    now: string,
  ): Promise<AuditEvent[]> {
    const ended = await this.ending.endIfOver(tx, change.id, now);
    if (ended.length > 0) return ended;
    const failed = state === 'failed' || state === 'refused';
    if (change.status !== 'applying' || !failed) return [];
    if (!shouldAutoPause(await this.store.counts(change.id, tx), this.settings.stopAtPercent)) return [];
    await this.store.set(tx, change.id, { status: 'paused', status_reason: 'too_many_failures' });
    return [pausedEvent(change.id)];
  }

  private async outcomeOf(
    tx: Transaction<Schema>,
    item: ClaimedItem,
    { state, outcome }: ItemEnd,
  ): Promise<ItemOutcome> {
    const isAttempted = state !== 'applied' && (await this.stateOf(tx, item)) !== 'reading';
    return isAttempted ? { ...outcome, writeAttempted: true } : outcome;
  }

  private async stateOf(tx: Transaction<Schema>, item: ClaimedItem): Promise<ItemState> {
    const row = await tx
      .selectFrom('change_item')
      .select('state')
      .where('change_id', '=', item.changeId)
      .where('position', '=', item.position)
      .where('lease', '=', item.lease)
      .executeTakeFirst();
    if (row === undefined) throw new ItemLeaseLostError('The item is no longer ours.');
    return row.state as ItemState;
  }

  private async set(
    tx: Transaction<Schema>,
    { changeId, position, lease }: ClaimedItem,
    values: Partial<ChangeItemRow>,
  ): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('change_item')
      .set(values)
      .where('change_id', '=', changeId)
      .where('position', '=', position)
      .where('lease', '=', lease)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows !== 1n) throw new ItemLeaseLostError('The item is no longer ours.');
  }
}

export interface WriteAnswer {
  /** Of the last call. */
  readonly correlationId?: string;
  readonly correlationIds: readonly string[];
  /** Code of what went wrong. */
  readonly failure?: string;
  /** An attempt has ended without an answer: Genesys may still carry it out. */
  readonly isOpen: boolean;
}

function pausedEvent(id: string): AuditEvent {
  return {
    action: 'change.paused',
    actor: SYSTEM,
    target: { type: 'change', id },
    outcome: 'success',
    reason: 'too_many_failures',
    before: null,
    after: null,
  };
}

function commonOf({ changeId, position }: ClaimedItem) {
  return { actor: SYSTEM, target: { type: 'change_item', id: `${changeId}/${position}` } } as const;
}

function subjectOf({ subjectType, subjectId }: ClaimedItem) {
  return { subjectType, subjectId };
}

/** The log takes no endless lists. The plan has them all. */
function pairs(roles: readonly HeldRole[]) {
  return roles.slice(0, 200).map(({ roleId, divisionId }) => ({ roleId, divisionId }));
}

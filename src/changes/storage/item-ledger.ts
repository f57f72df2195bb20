import type { Transaction } from 'kysely';
import { SYSTEM } from '../../audit/event/audit-actor';
import type { AuditEvent } from '../../audit/event/audit-event';
import type { AuditLog } from '../../audit/log/audit-log';
import type { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ChangeItemRow } from '../../database/tables/change-rows';
import type { HeldRole } from '../../access-model/subject-picture';
import type { ItemOutcome, ItemState, StoredChange } from '../change';
import { stopsByItself } from '../apply/stops-by-itself';
import type { ChangeStore, StateCounts } from './change-store';
import type { ClaimedItem } from './item-claims';

/** Somebody else works on the item by now. */
export class LeaseLostError extends Error {}

/** Whether an item may be written. */
export type Permission = 'write' | 'paused' | 'cancelled';

export interface ItemEnd {
  readonly state: Extract<ItemState, 'applied' | 'drifted' | 'refused' | 'failed' | 'skipped'>;
  readonly outcome: ItemOutcome;
  readonly revision?: number;
  readonly correlationId?: string;
}

/** Every step of an item is kept together with its record in the audit log, or not made. */
export class ItemLedger {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
    private readonly store: ChangeStore,
    private readonly stopAtPercent: number,
  ) {}

  /**
   * Before Genesys is told. Where the change was paused or cancelled before the item was begun, nothing may be written.
   * Throws LeaseLostError.
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

  /** After Genesys was told, well or badly. Throws LeaseLostError. */
  async written(item: ClaimedItem, calls: number, answer: WriteAnswer): Promise<void> {
    await this.database.transaction(async (tx) => {
      await this.set(tx, item, { state: 'verifying', calls });
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

  /** The item has come to its end, and the change with it when it was the last. Throws LeaseLostError. */
  async end(item: ClaimedItem, end: ItemEnd, calls: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const change = await this.store.lock(tx, item.changeId);
      const now = new Date().toISOString();
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
        after: { state: end.state, code: end.outcome.code, revision: end.revision },
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
    const { counts, revision } = await this.store.progress(change.id, tx);
    const target = { type: 'change', id: change.id } as const;
    const common = { actor: SYSTEM, target, outcome: 'success' } as const;
    if (openIn(counts) === 0) {
      const status = change.status === 'cancelled' ? 'cancelled' : endStatus(counts);
      await this.store.set(tx, change.id, { status, revision, ended_at: now });
      return [{ action: 'change.ended', ...common, before: null, after: { status, ...counts } }];
    }
    const failed = state === 'failed' || state === 'refused';
    if (change.status === 'applying' && failed && stopsByItself(counts, this.stopAtPercent)) {
      await this.store.set(tx, change.id, { status: 'paused', status_reason: 'too_many_failures' });
      return [{ action: 'change.paused', ...common, reason: 'too_many_failures', before: null, after: null }];
    }
    return [];
  }

  private async outcomeOf(
    tx: Transaction<Schema>,
    item: ClaimedItem,
    { state, outcome }: ItemEnd,
  ): Promise<ItemOutcome> {
    const isTold = state !== 'applied' && (await this.stateOf(tx, item)) !== 'reading';
    return isTold ? { ...outcome, told: true } : outcome;
  }

  private async stateOf(tx: Transaction<Schema>, item: ClaimedItem): Promise<ItemState> {
    const row = await tx
      .selectFrom('change_item')
      .select('state')
      .where('change_id', '=', item.changeId)
      .where('position', '=', item.position)
      .where('lease', '=', item.lease)
      .executeTakeFirst();
    if (row === undefined) throw new LeaseLostError('The item is no longer ours.');
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
    if (numUpdatedRows !== 1n) throw new LeaseLostError('The item is no longer ours.');
  }
}

export interface WriteAnswer {
  /** Of the last call. */
  readonly correlationId?: string;
  readonly correlationIds: readonly string[];
  /** Code of what went wrong. */
  readonly failure?: string;
}

export function openIn(counts: StateCounts): number {
  const { planned = 0, reading = 0, writing = 0, verifying = 0 } = counts;
  return planned + reading + writing + verifying;
}

function endStatus({ drifted = 0, refused = 0, failed = 0 }: StateCounts): 'applied' | 'incomplete' {
  return drifted + refused + failed === 0 ? 'applied' : 'incomplete';
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

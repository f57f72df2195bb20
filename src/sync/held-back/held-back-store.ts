import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { AuditActor } from '../../audit/audit-record';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { Database } from '../../database/database';
import { databaseNow } from '../../database/database-time';
import type { Schema } from '../../database/schema';
import type { HeldBackRunRow } from '../../database/tables/held-back-run-row';
import { afterRun, type HeldBack, type ObservedLosses } from './held-back';
import { NothingHeldBackError, OtherHeldBackError } from '../sync.errors';

/** What is held back, for every instance and across restarts; each step with its audit record. */
@Injectable()
export class HeldBackStore {
  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
  ) {}

  async read(): Promise<HeldBack | undefined> {
    const row = await this.database.kysely.selectFrom('held_back_run').selectAll().executeTakeFirst();
    return row && toHeldBack(row);
  }

  /** One more run with such losses. */
  hold(seen: ObservedLosses): Promise<HeldBack> {
    return this.database.transaction(async (tx) => {
      // The clock that all instances share: runs of several are counted together.
      const now = await databaseNow(tx, this.database.dialect);
      const held = afterRun(await locked(tx), seen, now, uuidv7());
      await tx.deleteFrom('held_back_run').execute();
      await tx.insertInto('held_back_run').values(toRow(held)).execute();
      await this.log.append(tx, {
        action: 'sync.held_back',
        actor: SYSTEM,
        target: { type: 'held_back_run', id: held.id },
        outcome: 'failed',
        after: { runs: held.runs, losses: held.losses.map((loss) => ({ ...loss })) },
      });
      return held;
    });
  }

  /** Lets the next run with the losses that `id` names pass. Throws NothingHeldBackError or OtherHeldBackError. */
  accept(id: string, actor: AuditActor, requestId: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const held = await locked(tx);
      if (held === undefined) throw new NothingHeldBackError();
      if (held.id !== id) throw new OtherHeldBackError();
      if (held.acceptedBy !== undefined) return;
      await tx
        .updateTable('held_back_run')
        .set({ accepted_by_type: actor.type, accepted_by_id: actor.id })
        .execute();
      await this.log.append(tx, {
        action: 'sync.held_back_accepted',
        actor,
        target: { type: 'held_back_run', id },
        outcome: 'success',
        requestId,
        after: { losses: held.losses.map((loss) => ({ ...loss })) },
      });
    });
  }

  /** Nothing is held back any more; `reason` says why. */
  end(reason: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const held = await locked(tx);
      if (held === undefined) return;
      await tx.deleteFrom('held_back_run').execute();
      await this.log.append(tx, {
        action: 'sync.held_back_ended',
        actor: SYSTEM,
        target: { type: 'held_back_run', id: held.id },
        outcome: 'success',
        reason,
        before: { runs: held.runs },
      });
    });
  }
}

/** The lock lets a person accept before a run looks, or after it. */
async function locked(tx: Transaction<Schema>): Promise<HeldBack | undefined> {
  await tx.updateTable('held_back_run').set({ singleton: 1 }).execute();
  const row = await tx.selectFrom('held_back_run').selectAll().executeTakeFirst();
  return row && toHeldBack(row);
}

function toRow(held: HeldBack): HeldBackRunRow {
  return {
    singleton: 1,
    id: held.id,
    first_held_at: held.firstHeldAt,
    last_held_at: held.lastHeldAt,
    runs: held.runs,
    losses: JSON.stringify(held.losses),
    sketches: JSON.stringify(held.sketches),
    accepted_by_type: held.acceptedBy?.type ?? null,
    accepted_by_id: held.acceptedBy?.id ?? null,
  };
}

function toHeldBack(row: HeldBackRunRow): HeldBack {
  return {
    id: row.id,
    firstHeldAt: row.first_held_at,
    lastHeldAt: row.last_held_at,
    runs: row.runs,
    losses: JSON.parse(row.losses) as HeldBack['losses'],
    sketches: JSON.parse(row.sketches) as HeldBack['sketches'],
    ...(row.accepted_by_type !== null &&
      row.accepted_by_id !== null && {
        acceptedBy: { type: row.accepted_by_type as AuditActor['type'], id: row.accepted_by_id },
      }),
  };
}

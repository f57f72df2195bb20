import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { GenesysAuditReadingRow } from '../../database/tables/genesys-audit-rows';
import { nothingRead, type AuditReading, type AuditState, type Unannounced } from './audit-reading';
import type { Hint, HintKind } from './hint';

/** A hint that was not read yet. */
export interface NotedHint extends Hint {
  readonly notedAt: string;
  /** How often reading it failed. */
  readonly attempts: number;
}

/** Keeps how far the audits are read, and what they told to read: for every instance, and across restarts. */
@Injectable()
export class AuditReadingStore {
  constructor(private readonly database: Database) {}

  async read(): Promise<AuditReading> {
    const row = await this.database.kysely.selectFrom('genesys_audit_reading').selectAll().executeTakeFirst();
    return row === undefined ? nothingRead : toReading(row);
  }

  /** All but what `found` and `keptFrom` change. */
  async write(reading: AuditReading, tx: Kysely<Schema> = this.database.kysely): Promise<void> {
    const row = toRow(reading);
    const kept = { ...row, unannounced: undefined, kept_from: undefined };
    await tx
      .insertInto('genesys_audit_reading')
      .values(row)
      .onConflict((conflict) => conflict.column('singleton').doUpdateSet(kept))
      .execute();
  }

  /** Changes what was found, one after the other. Nothing before the first poll. */
  async found(change: (before: Unannounced) => Unannounced | Promise<Unannounced>): Promise<void> {
    await this.database.transaction(async (tx) => {
      await tx.updateTable('genesys_audit_reading').set({ singleton: 1 }).execute();
      const row = await tx.selectFrom('genesys_audit_reading').select('unannounced').executeTakeFirst();
      if (row === undefined) return;
      const before = JSON.parse(row.unannounced) as Unannounced;
      const after = await change(before);
      if (after === before) return;
      await tx
        .updateTable('genesys_audit_reading')
        .set({ unannounced: JSON.stringify(after) })
        .execute();
    });
  }

  /** Events are kept since this time. */
  async keptFrom(time: string): Promise<void> {
    await this.database.kysely.updateTable('genesys_audit_reading').set({ kept_from: time }).execute();
  }

  /** The oldest first. */
  async hints(): Promise<readonly NotedHint[]> {
    const rows = await this.database.kysely
      .selectFrom('genesys_audit_hint')
      .selectAll()
      .orderBy('noted_at')
      .orderBy('kind')
      .orderBy('id')
      .execute();
    return rows.map(({ kind, id, noted_at, attempts }) => ({
      kind: kind as HintKind,
      id,
      notedAt: noted_at,
      attempts,
    }));
  }

  async note(tx: Transaction<Schema>, hints: readonly Hint[], notedAt: string): Promise<void> {
    for (const { kind, id } of hints)
      await tx
        .insertInto('genesys_audit_hint')
        .values({ kind, id, noted_at: notedAt, attempts: 0 })
        .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ noted_at: notedAt }))
        .execute();
  }

  /** They were read. One that was noted again in the meantime stays. */
  async done(hints: readonly NotedHint[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { kind, id, notedAt } of hints)
        await tx
          .deleteFrom('genesys_audit_hint')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .where('noted_at', '=', notedAt)
          .execute();
    });
  }

  async failed(hints: readonly Hint[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const { kind, id } of hints)
        await tx
          .updateTable('genesys_audit_hint')
          .set((row) => ({ attempts: row('attempts', '+', 1) }))
          .where('kind', '=', kind)
          .where('id', '=', id)
          .execute();
    });
  }

  /** A sync run that began at this time has read what they told. */
  async doneBefore(tx: Transaction<Schema>, time: string): Promise<void> {
    await tx.deleteFrom('genesys_audit_hint').where('noted_at', '<', time).execute();
  }
}

function toRow(reading: AuditReading): GenesysAuditReadingRow {
  return {
    singleton: 1,
    state: reading.state,
    detail: reading.detail ?? null,
    services: JSON.stringify(reading.services),
    read_to: reading.readTo ?? null,
    polled_at: reading.polledAt ?? null,
    complete_at: reading.completeAt ?? null,
    lag_ms: reading.lagMs ?? null,
    full_as_of: reading.fullAsOf ?? null,
    kept_from: reading.keptFrom ?? null,
    unannounced: JSON.stringify(reading.unannounced),
  };
}

function toReading(row: GenesysAuditReadingRow): AuditReading {
  return {
    state: row.state as AuditState,
    detail: row.detail ?? undefined,
    services: JSON.parse(row.services) as string[],
    readTo: row.read_to ?? undefined,
    polledAt: row.polled_at ?? undefined,
    completeAt: row.complete_at ?? undefined,
    lagMs: row.lag_ms ?? undefined,
    fullAsOf: row.full_as_of ?? undefined,
    keptFrom: row.kept_from ?? undefined,
    unannounced: JSON.parse(row.unannounced) as AuditReading['unannounced'],
  };
}

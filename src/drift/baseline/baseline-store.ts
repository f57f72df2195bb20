import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import type { Author } from '../../auth/author';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { BaselineAcceptanceRow, BaselineRow } from '../../database/tables/baseline-rows';
import type { ChangeKind } from '../../revisions/history/reading/fact-change';
import { revisionRow } from '../../revisions/history/storage/revision-rows';
import type { Acceptance, Baseline, FactSide, StoredAcceptance } from './baseline';

const INSERTED_AT_ONCE = 200;

/** The baseline in the database, and what was accepted since. */
@Injectable()
export class BaselineStore {
  constructor(private readonly database: Database) {}

  /** Undefined while none is approved. */
  async get(db: Kysely<Schema> = this.database.kysely): Promise<Baseline | undefined> {
    return toBaseline(await db.selectFrom('baseline').selectAll().executeTakeFirstOrThrow());
  }

  /** 0 before the first baseline; goes on when there is none any more. */
  async version(): Promise<number> {
    const row = this.database.kysely.selectFrom('baseline').select('version');
    return (await row.executeTakeFirstOrThrow()).version;
  }

  /** The baseline as it is until the transaction ends, with its version. */
  async hold(tx: Transaction<Schema>): Promise<{ version: number; baseline: Baseline | undefined }> {
    const held = tx.updateTable('baseline').set({ singleton: 1 }).returningAll();
    const row = await held.executeTakeFirstOrThrow();
    return { version: row.version, baseline: toBaseline(row) };
  }

  /** Nothing is accepted of a new baseline. Throws SnapshotNotFoundError. Call `hold` first: thinning waits for it. */
  async replace(tx: Transaction<Schema>, baseline: Baseline): Promise<void> {
    await revisionRow(tx, baseline.revision);
    await this.forgetAcceptances(tx);
    const { version, revision, reason, approvedAt, approvedBy } = baseline;
    await tx
      .updateTable('baseline')
      .set({
        version,
        revision,
        reason,
        approved_at: approvedAt,
        approved_by_type: approvedBy.type,
        approved_by_id: approvedBy.id,
      })
      .execute();
  }

  async end(tx: Transaction<Schema>, version: number): Promise<void> {
    await this.forgetAcceptances(tx);
    const approval = { approved_at: null, approved_by_type: null, approved_by_id: null };
    const row = { version, revision: null, reason: null, ...approval };
    await tx.updateTable('baseline').set(row).execute();
  }

  /** Replaces what was accepted of the same facts. */
  async accept(
    tx: Transaction<Schema>,
    version: number,
    accepted: readonly StoredAcceptance[],
  ): Promise<void> {
    for (let first = 0; first < accepted.length; first += INSERTED_AT_ONCE) {
      const rows = accepted.slice(first, first + INSERTED_AT_ONCE).map(toAcceptanceRow);
      await tx
        .insertInto('baseline_acceptance')
        .values(rows)
        .onConflict((conflict) =>
          conflict.columns(['kind', 'fact_key']).doUpdateSet((row) => ({
            at_baseline: row.ref('excluded.at_baseline'),
            accepted: row.ref('excluded.accepted'),
            item_id: row.ref('excluded.item_id'),
            revision: row.ref('excluded.revision'),
            reason: row.ref('excluded.reason'),
            accepted_at: row.ref('excluded.accepted_at'),
            accepted_by_type: row.ref('excluded.accepted_by_type'),
            accepted_by_id: row.ref('excluded.accepted_by_id'),
          })),
        )
        .execute();
    }
    await tx.updateTable('baseline').set({ version }).execute();
  }

  /** Of facts by kind and key. */
  async acceptances(db: Kysely<Schema> = this.database.kysely): Promise<StoredAcceptance[]> {
    const rows = db.selectFrom('baseline_acceptance').selectAll().orderBy('kind').orderBy('fact_key');
    return (await rows.execute()).map(toAcceptance);
  }

  async countAccepted(db: Kysely<Schema> = this.database.kysely): Promise<number> {
    const counted = db
      .selectFrom('baseline_acceptance')
      .select(({ fn }) => fn.countAll<number>().as('accepted'));
    return Number((await counted.executeTakeFirstOrThrow()).accepted);
  }

  private async forgetAcceptances(tx: Transaction<Schema>): Promise<void> {
    await tx.deleteFrom('baseline_acceptance').execute();
  }
}

function toBaseline(row: BaselineRow): Baseline | undefined {
  if (row.revision === null) return undefined;
  return {
    version: row.version,
    revision: row.revision,
    reason: row.reason ?? '',
    approvedAt: row.approved_at ?? '',
    approvedBy: { type: row.approved_by_type as Author['type'], id: row.approved_by_id ?? '' },
  };
}

function toAcceptance(row: BaselineAcceptanceRow): StoredAcceptance {
  return {
    kind: row.kind as ChangeKind,
    key: JSON.parse(row.fact_key) as string[],
    atBaseline: sideOf(row.at_baseline),
    accepted: sideOf(row.accepted),
    itemId: row.item_id,
    revision: row.revision,
    reason: row.reason,
    acceptedAt: row.accepted_at,
    acceptedBy: { type: row.accepted_by_type as Author['type'], id: row.accepted_by_id },
  };
}

function toAcceptanceRow(acceptance: StoredAcceptance): BaselineAcceptanceRow {
  return {
    kind: acceptance.kind,
    fact_key: JSON.stringify(acceptance.key),
    at_baseline: textOf(acceptance.atBaseline),
    accepted: textOf(acceptance.accepted),
    item_id: acceptance.itemId,
    revision: acceptance.revision,
    reason: acceptance.reason,
    accepted_at: acceptance.acceptedAt,
    accepted_by_type: acceptance.acceptedBy.type,
    accepted_by_id: acceptance.acceptedBy.id,
  };
}

function sideOf(text: string | null): Acceptance['accepted'] {
  return text === null ? undefined : (JSON.parse(text) as NonNullable<FactSide>);
}

function textOf(side: FactSide): string | null {
  return side === undefined ? null : JSON.stringify(side);
}

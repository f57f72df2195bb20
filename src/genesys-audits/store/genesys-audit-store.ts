import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../../database/schema';
import { Database } from '../../database/database';
import type { GenesysAudit } from '../../genesys/gateways/read-audit';
import { keptAudit, toRow, type KeptAudit } from './kept-audit';

/** Rows in one statement, so that no database runs out of parameters. */
const ROWS_AT_ONCE = 100;

/** Keeps the audits of Genesys: each event once. */
@Injectable()
export class GenesysAuditStore {
  constructor(private readonly database: Database) {}

  /** Those of the events that were not kept before. */
  async add(
    tx: Transaction<Schema>,
    events: readonly GenesysAudit[],
    receivedAt: string,
  ): Promise<readonly GenesysAudit[]> {
    const isNew = new Set<string>();
    for (let from = 0; from < events.length; from += ROWS_AT_ONCE) {
      const rows = events.slice(from, from + ROWS_AT_ONCE).map((event) => toRow(event, receivedAt));
      const added = await tx
        .insertInto('genesys_audit')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute();
      for (const { id } of added) isNew.add(id);
    }
    return events.filter(({ id }) => isNew.has(id));
  }

  /** The events that arrived at this time or later. */
  async receivedSince(
    receivedAt: string,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<readonly KeptAudit[]> {
    const rows = await db
      .selectFrom('genesys_audit')
      .selectAll()
      .where('received_at', '>=', receivedAt)
      .orderBy('received_at')
      .execute();
    return rows.map(keptAudit);
  }
}

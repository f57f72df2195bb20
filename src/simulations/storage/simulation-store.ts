import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import type { Proposal } from '../../access/simulation/proposal';
import { actorIn, personColumn } from '../../auth/party';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { SimulationRow } from '../../database/tables/simulation-row';
import type { SimulationSummary, StoredSimulation } from './stored-simulation';

const COLUMNS = [
  'id',
  'base_revision',
  'item_count',
  'proposal_sha256',
  'caller_user_id',
  'summary',
  'created_at',
  'created_by_type',
  'created_by_id',
  'created_by_person',
  'expires_at',
] as const;

/** Simulations in the database. Expired ones are not returned. */
@Injectable()
export class SimulationStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Transaction<Schema>, simulation: StoredSimulation, proposal: string): Promise<void> {
    const row = { ...toRow(simulation), proposal, referred_at: null };
    await tx.insertInto('simulation').values(row).execute();
  }

  async get(id: string, now: string): Promise<StoredSimulation | undefined> {
    const row = await this.database.kysely
      .selectFrom('simulation')
      .select(COLUMNS)
      .where('id', '=', id)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row && toStoredSimulation(row);
  }

  async proposal(id: string): Promise<Proposal | undefined> {
    const row = await this.database.kysely
      .selectFrom('simulation')
      .select('proposal')
      .where('id', '=', id)
      .executeTakeFirst();
    return row && (JSON.parse(row.proposal) as Proposal);
  }

  /** How many each caller has, the highest number first. */
  async countByCaller(tx: Transaction<Schema>): Promise<{ owner: SimulationOwner; count: number }[]> {
    const rows = await tx
      .selectFrom('simulation')
      .select(({ fn }) => ['created_by_type', 'created_by_id', fn.countAll<number>().as('count')])
      .groupBy(['created_by_type', 'created_by_id'])
      .orderBy('count', 'desc')
      .execute();
    return rows.map((row) => ({ owner: ownerOf(row), count: Number(row.count) }));
  }

  /** The caller's oldest one that no plan and no report has named. */
  async oldestUnreferred(
    tx: Transaction<Schema>,
    { type, id }: SimulationOwner,
  ): Promise<StoredSimulation | undefined> {
    const row = await tx
      .selectFrom('simulation')
      .select(COLUMNS)
      .where('created_by_type', '=', type)
      .where('created_by_id', '=', id)
      .where('referred_at', 'is', null)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return row && toStoredSimulation(row);
  }

  /** Records that a plan or a report names it from now on; false when it no longer exists. */
  async refer(id: string, now: string, db: Kysely<Schema> = this.database.kysely): Promise<boolean> {
    const { numUpdatedRows } = await db
      .updateTable('simulation')
      .set((row) => ({ referred_at: row.fn.coalesce('referred_at', row.val(now)) }))
      .where('id', '=', id)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }

  /** False when it no longer exists. */
  async delete(tx: Transaction<Schema>, id: string): Promise<boolean> {
    const { numDeletedRows } = await tx
      .deleteFrom('simulation')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return numDeletedRows === 1n;
  }

  async deleteExpired(tx: Transaction<Schema>, now: string): Promise<void> {
    await tx.deleteFrom('simulation').where('expires_at', '<=', now).execute();
  }
}

export type SimulationOwner = Pick<StoredSimulation['createdBy'], 'type' | 'id'>;

type Row = Omit<SimulationRow, 'proposal' | 'referred_at'>;

function toStoredSimulation(row: Row): StoredSimulation {
  return {
    id: row.id,
    baseRevision: row.base_revision,
    itemCount: row.item_count,
    proposalSha256: row.proposal_sha256,
    callerUserId: row.caller_user_id,
    summary: JSON.parse(row.summary) as SimulationSummary,
    createdAt: row.created_at,
    createdBy: actorIn(row.created_by_type, row.created_by_id, row.created_by_person),
    expiresAt: row.expires_at,
  };
}

function ownerOf(row: Pick<Row, 'created_by_type' | 'created_by_id'>): SimulationOwner {
  return { type: row.created_by_type as SimulationOwner['type'], id: row.created_by_id };
}

function toRow(simulation: StoredSimulation): Row {
  return {
    id: simulation.id,
    base_revision: simulation.baseRevision,
    item_count: simulation.itemCount,
    proposal_sha256: simulation.proposalSha256,
    caller_user_id: simulation.callerUserId,
    summary: JSON.stringify(simulation.summary),
    created_at: simulation.createdAt,
    created_by_type: simulation.createdBy.type,
    created_by_id: simulation.createdBy.id,
    created_by_person: personColumn(simulation.createdBy),
    expires_at: simulation.expiresAt,
  };
}

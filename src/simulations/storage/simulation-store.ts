import type { Kysely, Transaction } from 'kysely';
import type { Proposal } from '../../access-index/simulation/proposal';
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
  'expires_at',
] as const;

/** Simulations in the database. What has expired is not there. */
export class SimulationStore {
  constructor(private readonly db: Kysely<Schema>) {}

  async insert(tx: Transaction<Schema>, simulation: StoredSimulation, proposal: string): Promise<void> {
    const row = { ...toRow(simulation), proposal };
    await tx.insertInto('simulation').values(row).execute();
  }

  async get(id: string, now: string): Promise<StoredSimulation | undefined> {
    const row = await this.db
      .selectFrom('simulation')
      .select(COLUMNS)
      .where('id', '=', id)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row && toStoredSimulation(row);
  }

  async proposal(id: string): Promise<Proposal | undefined> {
    const row = await this.db
      .selectFrom('simulation')
      .select('proposal')
      .where('id', '=', id)
      .executeTakeFirst();
    return row && (JSON.parse(row.proposal) as Proposal);
  }

  async count(tx: Transaction<Schema>): Promise<number> {
    const counted = tx.selectFrom('simulation').select((rows) => rows.fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async deleteExpired(tx: Transaction<Schema>, now: string): Promise<void> {
    await tx.deleteFrom('simulation').where('expires_at', '<=', now).execute();
  }
}

type Row = Omit<SimulationRow, 'proposal'>;

function toStoredSimulation(row: Row): StoredSimulation {
  return {
    id: row.id,
    baseRevision: row.base_revision,
    itemCount: row.item_count,
    proposalSha256: row.proposal_sha256,
    callerUserId: row.caller_user_id,
    summary: JSON.parse(row.summary) as SimulationSummary,
    createdAt: row.created_at,
    createdBy: { type: row.created_by_type as StoredSimulation['createdBy']['type'], id: row.created_by_id },
    expiresAt: row.expires_at,
  };
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
    expires_at: simulation.expiresAt,
  };
}

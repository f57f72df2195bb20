import { Injectable, Optional } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import type { Author } from '../../auth/author';
import { actorIn, personColumn } from '../../auth/party';
import { trustedTime } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewDelegationRow } from '../../database/tables/review-rows';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import { authorIn } from '../storage/campaign-rows';
import type { Delegation } from './delegation';

/** Who answers for whom in campaigns. Those that are over stay. */
@Injectable()
export class DelegationStore {
  constructor(
    private readonly database: Database,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Those in force, in the order in which they were made. */
  async inForce(campaignId: string, db: Kysely<Schema> = this.database.kysely): Promise<Delegation[]> {
    const now = this.now();
    const rows = db
      .selectFrom('review_delegation')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('ended_at', 'is', null)
      .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]));
    return (await rows.orderBy('id').execute()).map(toDelegation);
  }

  /** All of a campaign, in the order in which they were made, those after `after`. */
  async page(
    campaignId: string,
    { limit, after = '', names }: { limit: number; after?: string; names?: readonly string[] },
  ): Promise<Delegation[]> {
    let rows = this.database.kysely
      .selectFrom('review_delegation')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('id', '>', after);
    if (names !== undefined) {
      const stored = names.map(storedText);
      rows = rows.where((row) =>
        row.or([row('from_reviewer', 'in', stored), row('to_reviewer', 'in', stored)]),
      );
    }
    return (await rows.orderBy('id').limit(limit).execute()).map(toDelegation);
  }

  async get(
    campaignId: string,
    id: string,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<Delegation | undefined> {
    const rows = db.selectFrom('review_delegation').selectAll().where('id', '=', id);
    const row = await rows.where('campaign_id', '=', campaignId).executeTakeFirst();
    return row && toDelegation(row);
  }

  async some(ids: readonly string[]): Promise<Delegation[]> {
    if (ids.length === 0) return [];
    const rows = this.database.kysely.selectFrom('review_delegation').selectAll();
    return (await rows.where('id', 'in', [...new Set(ids)]).execute()).map(toDelegation);
  }

  async insert(tx: Transaction<Schema>, campaignId: string, made: Delegation): Promise<void> {
    await tx.insertInto('review_delegation').values(toRow(campaignId, made)).execute();
  }

  async end(tx: Transaction<Schema>, id: string, at: string, by: Author): Promise<void> {
    const ended = { ended_at: at, ended_by_type: by.type, ended_by_id: by.id };
    await tx.updateTable('review_delegation').set(ended).where('id', '=', id).execute();
  }
}

function toRow(campaignId: string, made: Delegation): ReviewDelegationRow {
  return {
    id: made.id,
    campaign_id: campaignId,
    from_reviewer: storedText(made.from),
    to_reviewer: storedText(made.to),
    reason: made.reason,
    created_at: made.createdAt,
    created_by_type: made.createdBy.type,
    created_by_id: made.createdBy.id,
    created_by_person: personColumn(made.createdBy),
    ends_at: made.endsAt,
    ended_at: null,
    ended_by_type: null,
    ended_by_id: null,
  };
}

function toDelegation(row: ReviewDelegationRow): Delegation {
  return {
    id: row.id,
    from: idFrom(row.from_reviewer),
    to: idFrom(row.to_reviewer),
    reason: row.reason,
    createdAt: row.created_at,
    createdBy: actorIn(row.created_by_type, row.created_by_id, row.created_by_person),
    endsAt: row.ends_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by_type === null ? null : authorIn(row.ended_by_type, row.ended_by_id ?? ''),
  };
}

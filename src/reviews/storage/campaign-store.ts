import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import { trustedTime } from '../../common/trusted-clock';
import { actorIn, type Actor } from '../../auth/party';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewCampaignRow } from '../../database/tables/review-rows';
import { storedText } from '../../revisions/history/storage/stored-text';
import type { Campaign, CampaignState } from '../review';
import { noSuchReview } from '../reviews.errors';
import { toCampaign, toCampaignRow } from './campaign-rows';

export interface CampaignFilter {
  readonly state?: CampaignState;
  /** Campaigns that ask one of these reviewers. */
  readonly reviewers?: readonly string[];
}

/** Campaigns in the database. */
@Injectable()
export class CampaignStore {
  constructor(private readonly database: Database) {}

  transaction<T>(work: (tx: Transaction<Schema>) => Promise<T>): Promise<T> {
    return this.database.transaction(work);
  }

  async insert(tx: Transaction<Schema>, campaign: Campaign): Promise<void> {
    await tx.insertInto('review_campaign').values(toCampaignRow(campaign)).execute();
  }

  /** Throws NotFoundError (404). */
  async get(id: string, db: Kysely<Schema> = this.database.kysely): Promise<Campaign> {
    const row = await db.selectFrom('review_campaign').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw noSuchReview();
    return toCampaign(row);
  }

  /** Until the transaction ends, no one else changes the campaign, nor decides. Throws NotFoundError (404). */
  async hold(tx: Transaction<Schema>, id: string): Promise<Campaign> {
    const held = tx.updateTable('review_campaign').set({ id }).where('id', '=', id).returningAll();
    const row = await held.executeTakeFirst();
    if (row === undefined) throw noSuchReview();
    return toCampaign(row);
  }

  /** Until the transaction ends, the campaign stays as it is; others may decide as well. Throws NotFoundError (404). */
  async share(tx: Transaction<Schema>, id: string): Promise<Campaign> {
    const row = await tx
      .selectFrom('review_campaign')
      .selectAll()
      .where('id', '=', id)
      .$if(this.database.dialect === 'postgres', (query) => query.forShare())
      .executeTakeFirst();
    if (row === undefined) throw noSuchReview();
    return toCampaign(row);
  }

  async set(tx: Transaction<Schema>, id: string, values: Partial<ReviewCampaignRow>): Promise<void> {
    await tx.updateTable('review_campaign').set(values).where('id', '=', id).execute();
  }

  /** The newest first, of those before `before`. */
  async list(filter: CampaignFilter, limit: number, before?: string): Promise<Campaign[]> {
    const { state, reviewers } = filter;
    let query = this.database.kysely.selectFrom('review_campaign').selectAll();
    if (before !== undefined) query = query.where('id', '<', before);
    if (state !== undefined) query = query.where('state', '=', state);
    if (reviewers !== undefined) query = query.where('id', 'in', this.asking(reviewers));
    const rows = await query.orderBy('id', 'desc').limit(limit).execute();
    return rows.map(toCampaign);
  }

  /** Those in one of these states. */
  async inStates(states: readonly CampaignState[]): Promise<Campaign[]> {
    const rows = this.database.kysely.selectFrom('review_campaign').selectAll();
    return (await rows.where('state', 'in', states).orderBy('id').execute()).map(toCampaign);
  }

  /** Ids of those that are open although their deadline has passed. */
  async due(now: string): Promise<string[]> {
    const rows = this.database.kysely.selectFrom('review_campaign').select('id').where('state', '=', 'open');
    return (await rows.where('deadline_at', '<=', now).orderBy('id').execute()).map(({ id }) => id);
  }

  /** Ids of those whose deadline has passed, and whose removals are to be planned. */
  async planDue(): Promise<string[]> {
    const rows = this.database.kysely
      .selectFrom('review_campaign')
      .select('id')
      .where('state', '=', 'closing');
    return (await rows.where('plan_due', '=', 1).orderBy('id').execute()).map(({ id }) => id);
  }

  /** Who opened it; undefined where the service did, by a schedule or because of an event. */
  async opener(id: string): Promise<Actor | undefined> {
    const row = await this.database.kysely
      .selectFrom('review_campaign')
      .select(['opened_by_type', 'opened_by_id', 'opened_by_person'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row?.opened_by_type == null || row.opened_by_id === null || row.opened_by_type === 'system')
      return undefined;
    return actorIn(row.opened_by_type, row.opened_by_id, row.opened_by_person);
  }

  /** Who plans what it takes away, and until when they are waited for. */
  async planning(tx: Transaction<Schema>, id: string): Promise<{ token: string | null; until: string }> {
    const row = await tx
      .selectFrom('review_campaign')
      .select(['planning_token', 'planning_until'])
      .where('id', '=', id)
      .executeTakeFirst();
    return { token: row?.planning_token ?? null, until: row?.planning_until ?? '' };
  }

  private asking(names: readonly string[]) {
    const reviewers = names.map(storedText);
    const { kysely } = this.database;
    return kysely
      .selectFrom('review_assignee')
      .select('campaign_id')
      .where('reviewer', 'in', reviewers)
      .union(
        kysely
          .selectFrom('review_delegation')
          .select('campaign_id')
          .where('to_reviewer', 'in', reviewers)
          .where('ended_at', 'is', null)
          .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', trustedTime())])),
      );
  }
}

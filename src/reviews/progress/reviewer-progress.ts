import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { NO_ONE } from '../../access/reviews/decision';
import { Database } from '../../database/database';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';

export interface ReviewerProgress {
  /** Undefined for what is assigned to no one. */
  readonly reviewer: string | undefined;
  readonly total: number;
  readonly open: number;
}

/** Counts how far each reviewer is. */
@Injectable()
export class ReviewerProgressReader {
  constructor(private readonly database: Database) {}

  /** By name, those after `after`. */
  async page(campaignId: string, limit: number, after?: string): Promise<ReviewerProgress[]> {
    let rows = this.sets(campaignId)
      .innerJoin('review_assignee', (join) =>
        join.on('review_assignee.campaign_id', '=', campaignId).onRef('set_number', '=', 'set'),
      )
      .select(({ fn }) => [
        'reviewer',
        fn.sum<number>('count').as('total'),
        fn.sum<number>('open').as('open'),
      ])
      .groupBy('reviewer');
    if (after !== undefined) rows = rows.where('reviewer', '>', storedText(after));
    return (await rows.orderBy('reviewer').limit(limit).execute()).map(({ reviewer, total, open }) => ({
      reviewer: idFrom(reviewer),
      total: Number(total),
      open: Number(open),
    }));
  }

  /** What is assigned to no one. */
  async unassigned(campaignId: string): Promise<ReviewerProgress> {
    const row = await this.sets(campaignId).selectAll().where('set', '=', NO_ONE).executeTakeFirst();
    return { reviewer: undefined, total: Number(row?.count ?? 0), open: Number(row?.open ?? 0) };
  }

  /** Items are many, and sets of reviewers few. */
  private sets(campaignId: string) {
    const counted = this.database.kysely
      .selectFrom('review_item')
      .select(({ fn }) => [
        'assigned_set as set',
        fn.countAll<number>().as('count'),
        sql<number>`sum(case when state = 'open' then 1 else 0 end)`.as('open'),
      ])
      .where('campaign_id', '=', campaignId)
      .groupBy('assigned_set');
    return this.database.kysely.selectFrom(counted.as('counted'));
  }
}

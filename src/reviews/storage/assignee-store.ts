import { Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import type { RowColumns } from './insert-rows';

export const assigneeColumns: RowColumns = {
  table: 'review_assignee',
  texts: ['campaign_id', 'reviewer', 'source'],
  numbers: ['set_number'],
};

export interface Assignee {
  readonly set: number;
  readonly reviewer: string;
  readonly source: string;
}

/** Who is asked in a campaign. */
@Injectable()
export class AssigneeStore {
  constructor(private readonly database: Database) {}

  /** Those in these sets. */
  async inSets(
    campaignId: string,
    sets: readonly number[],
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<Assignee[]> {
    if (sets.length === 0) return [];
    const rows = db.selectFrom('review_assignee').selectAll().where('campaign_id', '=', campaignId);
    const found = await rows
      .where('set_number', 'in', [...new Set(sets)])
      .orderBy('set_number')
      .orderBy('reviewer')
      .execute();
    return found.map(({ set_number: set, reviewer, source }) => ({
      set,
      reviewer: idFrom(reviewer),
      source,
    }));
  }

  /** Numbers of the sets with one of these reviewers. */
  async setsOf(
    campaignId: string,
    reviewers: readonly string[],
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<number[]> {
    if (reviewers.length === 0) return [];
    const rows = db
      .selectFrom('review_assignee')
      .select('set_number')
      .distinct()
      .where('campaign_id', '=', campaignId);
    return (await rows.where('reviewer', 'in', reviewers.map(storedText)).execute()).map(
      ({ set_number }) => set_number,
    );
  }

  /** Which of these reviewers are asked. */
  async asked(
    campaignId: string,
    reviewers: readonly string[],
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<string[]> {
    if (reviewers.length === 0) return [];
    const rows = db.selectFrom('review_assignee').select('reviewer').distinct();
    const found = rows
      .where('campaign_id', '=', campaignId)
      .where('reviewer', 'in', reviewers.map(storedText))
      .orderBy('reviewer');
    return (await found.execute()).map(({ reviewer }) => idFrom(reviewer));
  }
}

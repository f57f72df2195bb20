import { Injectable } from '@nestjs/common';
import type { Kysely, Transaction } from 'kysely';
import type { SubjectType } from '../../access/model/snapshot';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewItemRow } from '../../database/tables/review-rows';
import { idFrom, storedText } from '../../revisions/history/storage/stored-text';
import type { ReviewItem } from '../items/review-item';
import { filteredItems, type ItemFilter } from './item-filter';
import { toReviewItem } from './item-rows';

const POSITIONS_AT_ONCE = 500;
/** Items that are held at once while many are read. */
const ITEMS_AT_ONCE = 5_000;

/** How many items are in each state, with each decision and outcome. */
export interface ItemCount {
  readonly state: string;
  readonly decision: string | null;
  readonly outcome: string | null;
  readonly count: number;
}

/** Items of campaigns in the database. */
@Injectable()
export class ItemStore {
  constructor(private readonly database: Database) {}

  async get(
    campaignId: string,
    position: number,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<ReviewItem | undefined> {
    const row = await db
      .selectFrom('review_item')
      .selectAll()
      .where('campaign_id', '=', campaignId)
      .where('position', '=', position)
      .executeTakeFirst();
    return row && toReviewItem(row);
  }

  /** As it is until the transaction ends. */
  async hold(tx: Transaction<Schema>, campaignId: string, position: number): Promise<ReviewItem | undefined> {
    const held = tx.updateTable('review_item').set({ position }).where('campaign_id', '=', campaignId);
    const row = await held.where('position', '=', position).returningAll().executeTakeFirst();
    return row && toReviewItem(row);
  }

  /** In the order of positions, those after `after`. */
  async page(
    campaignId: string,
    filter: ItemFilter,
    limit: number,
    after = 0,
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<ReviewItem[]> {
    const rows = filteredItems(db, campaignId, filter).selectAll().where('position', '>', after);
    return (await rows.orderBy('position').limit(limit).execute()).map(toReviewItem);
  }

  /** Everything that a filter selects, a few at a time; what is read may stop matching meanwhile. */
  async *pages(
    tx: Transaction<Schema>,
    campaignId: string,
    filter: ItemFilter,
    limit = ITEMS_AT_ONCE,
  ): AsyncGenerator<ReviewItem[]> {
    let after = 0;
    for (;;) {
      const items = await this.page(campaignId, filter, limit, after, tx);
      if (items.length > 0) yield items;
      if (items.length < limit) return;
      after = items.at(-1)!.position;
    }
  }

  async count(
    campaignId: string,
    filter: ItemFilter = {},
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<number> {
    const counted = filteredItems(db, campaignId, filter).select(({ fn }) =>
      fn.countAll<number>().as('count'),
    );
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async counts(campaignId: string, db: Kysely<Schema> = this.database.kysely): Promise<ItemCount[]> {
    const rows = await db
      .selectFrom('review_item')
      .select(({ fn }) => ['state', 'decision', 'outcome', fn.countAll<number>().as('count')])
      .where('campaign_id', '=', campaignId)
      .groupBy(['state', 'decision', 'outcome'])
      .execute();
    return rows.map((row) => ({ ...row, count: Number(row.count) }));
  }

  /** The items at these positions, in their order. */
  async at(
    campaignId: string,
    positions: readonly number[],
    db: Kysely<Schema> = this.database.kysely,
  ): Promise<ReviewItem[]> {
    const found: ReviewItem[] = [];
    for (let first = 0; first < positions.length; first += POSITIONS_AT_ONCE) {
      const some = positions.slice(first, first + POSITIONS_AT_ONCE);
      const rows = db.selectFrom('review_item').selectAll().where('campaign_id', '=', campaignId);
      found.push(
        ...(await rows.where('position', 'in', some).orderBy('position').execute()).map(toReviewItem),
      );
    }
    return found;
  }

  /** Whose access the open items of these sets are: people and groups, each once. */
  async openSubjects(
    tx: Transaction<Schema>,
    campaignId: string,
    sets: readonly number[],
  ): Promise<Pick<ReviewItem, 'subjectType' | 'subjectId'>[]> {
    const rows = filteredItems(tx, campaignId, { state: 'open', sets })
      .select(['subject_type', 'subject_id'])
      .distinct()
      .where('subject_type', 'in', ['user', 'trustee_user', 'group']);
    return (await rows.execute()).map((row) => ({
      subjectType: row.subject_type as SubjectType,
      subjectId: idFrom(row.subject_id),
    }));
  }

  /** Positions of what such a subject holds. */
  async openOf(
    tx: Transaction<Schema>,
    campaignId: string,
    sets: readonly number[],
    { subjectType, subjectId }: Pick<ReviewItem, 'subjectType' | 'subjectId'>,
  ): Promise<number[]> {
    const rows = filteredItems(tx, campaignId, { state: 'open', sets })
      .select('position')
      .where('subject_type', '=', subjectType)
      .where('subject_id', '=', storedText(subjectId));
    return (await rows.execute()).map(({ position }) => position);
  }

  /** The same for several items, each of which has another version afterwards. */
  async decide(
    tx: Transaction<Schema>,
    campaignId: string,
    positions: readonly number[],
    values: Partial<ReviewItemRow>,
  ): Promise<void> {
    for (let first = 0; first < positions.length; first += POSITIONS_AT_ONCE) {
      const some = positions.slice(first, first + POSITIONS_AT_ONCE);
      await tx
        .updateTable('review_item')
        .set((row) => ({ ...values, version: row('version', '+', 1) }))
        .where('campaign_id', '=', campaignId)
        .where('position', 'in', some)
        .execute();
    }
  }

  /** How many items are still to be taken away. */
  async countLeft(tx: Transaction<Schema>, campaignId: string): Promise<number> {
    const counted = tx
      .selectFrom('review_item')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('campaign_id', '=', campaignId)
      .where('outcome', 'in', ['to_remove', 'planned', 'impossible', 'returned']);
    return Number((await counted.executeTakeFirstOrThrow()).count);
  }

  async set(
    tx: Transaction<Schema>,
    campaignId: string,
    positions: readonly number[],
    values: Partial<ReviewItemRow>,
  ): Promise<void> {
    for (let first = 0; first < positions.length; first += POSITIONS_AT_ONCE) {
      const some = positions.slice(first, first + POSITIONS_AT_ONCE);
      const rows = tx.updateTable('review_item').set(values).where('campaign_id', '=', campaignId);
      await rows.where('position', 'in', some).execute();
    }
  }
}

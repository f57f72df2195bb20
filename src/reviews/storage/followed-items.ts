import { Injectable } from '@nestjs/common';
import type { SubjectType } from '../../access/model/snapshot';
import type { DecisionKind, ReducedAccess } from '../../access/reviews/decision';
import { Database } from '../../database/database';
import type { ReviewItemRow } from '../../database/tables/review-rows';
import { idFrom } from '../../revisions/history/storage/stored-text';
import type { ItemOutcome, ReviewItem } from '../items/review-item';

/** Items that are held at once while many are read. */
export const FOLLOWED_AT_ONCE = 5_000;

/** An item that is followed up: it was to be taken away, or no one had decided about it. */
export type FollowedItem = Pick<
  ReviewItem,
  | 'position'
  | 'subjectType'
  | 'subjectId'
  | 'roleId'
  | 'divisionId'
  | 'decision'
  | 'target'
  | 'outcome'
  | 'changeId'
  | 'removedRevision'
>;

const COLUMNS = [
  'position',
  'subject_type',
  'subject_id',
  'role_id',
  'division_id',
  'decision',
  'target',
  'outcome',
  'change_id',
  'removed_revision',
] as const satisfies readonly (keyof ReviewItemRow)[];

/** Items that reviews took away or left open, a few at a time: there are more of them with every review. */
@Injectable()
export class FollowedItems {
  constructor(private readonly database: Database) {}

  /** Ids of the reviews that have any. */
  async campaigns(): Promise<string[]> {
    const taken = this.database.kysely
      .selectFrom('review_item')
      .select('campaign_id')
      .where('outcome', 'is not', null);
    const left = this.database.kysely
      .selectFrom('review_finding')
      .select('campaign_id')
      .where('kind', '=', 'not_decided')
      .where('resolved_at', 'is', null);
    const rows = await taken.union(left).execute();
    return rows.map(({ campaign_id: id }) => id).sort();
  }

  /** Everything that a review took away, or left open. */
  of(campaignId: string, limit = FOLLOWED_AT_ONCE): AsyncGenerator<FollowedItem[]> {
    return this.pages(
      (after) =>
        this.rows(campaignId, after).where((item) =>
          item.or([
            item('outcome', 'is not', null),
            item.and([
              item('state', '=', 'not_decided'),
              item.exists(
                item
                  .selectFrom('review_finding')
                  .select('review_finding.id')
                  .whereRef('review_finding.campaign_id', '=', 'review_item.campaign_id')
                  .whereRef('review_finding.position', '=', 'review_item.position')
                  .where('kind', '=', 'not_decided')
                  .where('resolved_at', 'is', null),
              ),
            ]),
          ]),
        ),
      limit,
    );
  }

  /** Those with one of these outcomes. */
  withOutcomes(
    campaignId: string,
    outcomes: readonly ItemOutcome[],
    limit = FOLLOWED_AT_ONCE,
  ): AsyncGenerator<FollowedItem[]> {
    return this.pages((after) => this.rows(campaignId, after).where('outcome', 'in', outcomes), limit);
  }

  private rows(campaignId: string, after: number) {
    return this.database.kysely
      .selectFrom('review_item')
      .select(COLUMNS.map((column) => `review_item.${column}` as const))
      .where('review_item.campaign_id', '=', campaignId)
      .where('review_item.position', '>', after);
  }

  /** In the order of positions. */
  private async *pages(
    read: (after: number) => ReturnType<FollowedItems['rows']>,
    limit: number,
  ): AsyncGenerator<FollowedItem[]> {
    let after = 0;
    for (;;) {
      const rows = await read(after).orderBy('review_item.position').limit(limit).execute();
      if (rows.length > 0) yield rows.map(toFollowedItem);
      if (rows.length < limit) return;
      after = rows.at(-1)!.position;
    }
  }
}

function toFollowedItem(row: Pick<ReviewItemRow, (typeof COLUMNS)[number]>): FollowedItem {
  return {
    position: row.position,
    subjectType: row.subject_type as SubjectType,
    subjectId: idFrom(row.subject_id),
    roleId: idFrom(row.role_id),
    divisionId: idFrom(row.division_id),
    decision: row.decision as DecisionKind | null,
    target: row.target === null ? null : (JSON.parse(row.target) as ReducedAccess),
    outcome: row.outcome as ItemOutcome | null,
    changeId: row.change_id,
    removedRevision: row.removed_revision,
  };
}

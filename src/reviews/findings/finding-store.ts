import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { ReviewFindingRow } from '../../database/tables/review-rows';
import { insertRows, type RowColumns } from '../storage/insert-rows';

/** `not_decided`: no one decided in time. `returned`: what a review took away is there again. */
export const reviewFindingKinds = ['not_decided', 'returned'] as const;
export type ReviewFindingKind = (typeof reviewFindingKinds)[number];

const columns: RowColumns = {
  table: 'review_finding',
  texts: ['id', 'campaign_id', 'kind', 'first_seen_at'],
  numbers: ['position', 'first_revision'],
};

const POSITIONS_AT_ONCE = 500;

/** When something was seen, and in which revision. */
export interface Seen {
  readonly at: string;
  readonly revision: number | null;
}

export interface FindingFilter {
  readonly kind?: ReviewFindingKind;
  readonly campaignId?: string;
  readonly isResolved: boolean;
}

/** What reviews left open, and what came back after them. */
@Injectable()
export class ReviewFindingStore {
  constructor(private readonly database: Database) {}

  async open(
    tx: Transaction<Schema>,
    campaignId: string,
    kind: ReviewFindingKind,
    positions: readonly number[],
    { at, revision }: Seen,
  ): Promise<void> {
    const rows = positions.map((position) => ({
      id: uuidv7(),
      campaign_id: campaignId,
      position,
      kind,
      first_seen_at: at,
      first_revision: revision,
    }));
    await insertRows(tx, this.database.dialect, columns, rows);
  }

  async resolve(
    tx: Transaction<Schema>,
    campaignId: string,
    positions: readonly number[],
    { at, revision }: Seen,
  ): Promise<void> {
    for (let first = 0; first < positions.length; first += POSITIONS_AT_ONCE)
      await tx
        .updateTable('review_finding')
        .set({ resolved_at: at, resolved_revision: revision })
        .where('campaign_id', '=', campaignId)
        .where('position', 'in', positions.slice(first, first + POSITIONS_AT_ONCE))
        .where('resolved_at', 'is', null)
        .execute();
  }

  /** In the order in which they were found, those after `after`. */
  async page(
    { kind, campaignId, isResolved }: FindingFilter,
    limit: number,
    after = '',
  ): Promise<ReviewFindingRow[]> {
    let rows = this.database.kysely.selectFrom('review_finding').selectAll().where('id', '>', after);
    if (kind !== undefined) rows = rows.where('kind', '=', kind);
    if (campaignId !== undefined) rows = rows.where('campaign_id', '=', campaignId);
    rows = rows.where('resolved_at', isResolved ? 'is not' : 'is', null);
    return rows.orderBy('id').limit(limit).execute();
  }
}

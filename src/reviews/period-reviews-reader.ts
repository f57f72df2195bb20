import { Injectable } from '@nestjs/common';
import type { Period } from '../common/period';
import { Database } from '../database/database';
import type { ReviewItem } from './items/review-item';
import type { Campaign } from './review';
import { toCampaign } from './storage/campaign-rows';
import { DecisionStore, type StoredDecision } from './storage/decision-store';
import { ItemStore, type ItemCount } from './storage/item-store';

/** Tells other features which reviews there were in a period, what they decided and what became of it. */
@Injectable()
export class PeriodReviewsReader {
  constructor(
    private readonly database: Database,
    private readonly items: ItemStore,
    private readonly decisions: DecisionStore,
  ) {}

  /** Those that were opened before the end of the period and not closed before it began, after the review `after`. */
  async reviews({ from, to }: Period, limit: number, after = ''): Promise<Campaign[]> {
    const rows = this.database.kysely
      .selectFrom('review_campaign')
      .selectAll()
      .where('id', '>', after)
      .where('state', '!=', 'draft')
      .where('opened_at', '<', to)
      .where((row) => row.or([row('closed_at', 'is', null), row('closed_at', '>=', from)]));
    return (await rows.orderBy('id').limit(limit).execute()).map(toCampaign);
  }

  counts(id: string): Promise<ItemCount[]> {
    return this.items.counts(id);
  }

  /** In the order of items. */
  decisionsOf(id: string, limit: number, last?: StoredDecision): Promise<StoredDecision[]> {
    return this.decisions.page(id, limit, last && [last.position, last.number]);
  }

  /** What was to be taken away or reduced. */
  removalsOf(
    id: string,
    decision: 'take_away' | 'reduce',
    limit: number,
    last?: ReviewItem,
  ): Promise<ReviewItem[]> {
    return this.items.page(id, { decision, state: 'decided' }, limit, last?.position);
  }
}

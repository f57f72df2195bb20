import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { Schema } from '../../database/schema';
import type { Campaign } from '../review';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore } from '../storage/item-store';
import { UndecidedItems } from './undecided-items';

/** Ends deciding in a review that the transaction holds. */
@Injectable()
export class DecidingEnd {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly undecided: UndecidedItems,
  ) {}

  /** Returns how many items were not decided, and counts of what was. */
  async write(tx: Transaction<Schema>, campaign: Campaign, now: string): Promise<Record<string, number>> {
    const { id, version } = campaign;
    const undecided = await this.undecided.settle(tx, campaign, now);
    await this.store.set(tx, id, { state: 'closing', closing_at: now, version: version + 1 });
    return { undecided, ...(await this.countsOf(tx, id)) };
  }

  private async countsOf(tx: Transaction<Schema>, id: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { state, decision, count } of await this.items.counts(id, tx)) {
      const name = state === 'decided' ? (decision ?? state) : state;
      counts[name] = (counts[name] ?? 0) + count;
    }
    return counts;
  }
}

import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import type { Schema } from '../../database/schema';
import { requireMatch } from '../../http/entity-tag';
import type { Campaign } from '../review';
import { ReviewStateError, UndecidedItemsError } from '../reviews.errors';
import { REVIEWS_CHANGED } from '../reviews-channel';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore } from '../storage/item-store';
import { RemovalPlans } from './removal-plans';
import { UndecidedItems } from './undecided-items';

/** Ends deciding, and plans what takes away what was decided. */
@Injectable()
export class ReviewClosing {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly undecided: UndecidedItems,
    private readonly plans: RemovalPlans,
    private readonly audited: AuditedWork,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /**
   * For a review that is closing, plans what is left. Throws NotFoundError (404), 412, 428, ReviewStateError,
   * UndecidedItemsError (409), or as RemovalPlans.
   */
  async close(
    id: string,
    includeUndecided: boolean,
    ifMatch: string | undefined,
    by: Requester,
  ): Promise<Campaign> {
    const seen = await this.store.get(id);
    requireMatch(ifMatch, seen.version);
    if (seen.state === 'open') await this.end(seen, includeUndecided, by);
    else if (seen.state !== 'closing') throw new ReviewStateError(seen.state, 'closed');
    await this.plans.plan(id, by);
    await this.announce();
    return this.store.get(id);
  }

  private async end({ id, version }: Campaign, includeUndecided: boolean, by: Requester): Promise<void> {
    const act = {
      action: 'review.closing',
      actor: actorOf(by.caller),
      requestId: by.requestId,
      target: { type: 'review', id },
    } as const;
    await this.audited.run(act, async (tx) => {
      const campaign = await this.store.hold(tx, id);
      if (campaign.state !== 'open') throw new ReviewStateError(campaign.state, 'closed');
      requireMatch(`"${version}"`, campaign.version);
      const now = this.now();
      const open = await this.items.count(id, { state: 'open' }, tx);
      const isDue = campaign.deadlineAt !== null && campaign.deadlineAt <= now;
      if (open > 0 && !includeUndecided && !isDue) throw new UndecidedItemsError(open);
      await this.undecided.settle(tx, campaign, now);
      const values = { state: 'closing', closing_at: now, version: campaign.version + 1 };
      await this.store.set(tx, id, values);
      return { value: undefined, recorded: { after: { undecided: open, ...(await this.countsOf(tx, id)) } } };
    });
  }

  private async countsOf(tx: Transaction<Schema>, id: string): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { state, decision, count } of await this.items.counts(id, tx)) {
      const name = state === 'decided' ? (decision ?? state) : state;
      counts[name] = (counts[name] ?? 0) + count;
    }
    return counts;
  }

  private announce(): Promise<void> {
    return this.store.transaction((tx) => this.notifications.send(tx, REVIEWS_CHANGED, ''));
  }
}

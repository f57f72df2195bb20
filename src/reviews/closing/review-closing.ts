import { Inject, Injectable, Optional } from '@nestjs/common';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import { entityTag, requireMatch } from '../../http/entity-tag';
import type { Campaign } from '../review';
import { ReviewStateError, UndecidedItemsError } from '../reviews.errors';
import { REVIEWS_CHANGED } from '../reviews-channel';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore } from '../storage/item-store';
import { dueStep } from '../deadlines/due-step';
import { DecidingEnd } from './deciding-end';
import { RemovalPlans } from './removal-plans';

/** Ends deciding, and plans what takes away what was decided. */
@Injectable()
export class ReviewClosing {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly end: DecidingEnd,
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
    if (seen.state === 'open') await this.endDeciding(seen, includeUndecided, by);
    else await this.claim(seen);
    await this.plans.plan(id, by);
    await this.announce();
    return this.store.get(id);
  }

  private async endDeciding(
    { id, version }: Campaign,
    includeUndecided: boolean,
    by: Requester,
  ): Promise<void> {
    const act = {
      action: 'review.closing',
      actor: actorOf(by.caller),
      requestId: by.requestId,
      target: { type: 'review', id },
    } as const;
    await this.audited.run(act, async (tx) => {
      const campaign = await this.store.hold(tx, id);
      if (campaign.state !== 'open') throw new ReviewStateError(campaign.state, 'closed');
      requireMatch(entityTag(version), campaign.version);
      const now = this.now();
      const open = await this.items.count(id, { state: 'open' }, tx);
      const isOver = dueStep(campaign, now) === 'end';
      if (open > 0 && !includeUndecided && !isOver) throw new UndecidedItemsError(open);
      return { value: undefined, recorded: { after: await this.end.write(tx, campaign, now) } };
    });
  }

  /** Of several who plan what is left at once, the first one does. */
  private claim({ id, version }: Campaign): Promise<void> {
    return this.store.transaction(async (tx) => {
      const campaign = await this.store.hold(tx, id);
      if (campaign.state !== 'closing') throw new ReviewStateError(campaign.state, 'closed');
      requireMatch(entityTag(version), campaign.version);
      await this.store.set(tx, id, { version: version + 1 });
    });
  }

  private announce(): Promise<void> {
    return this.store.transaction((tx) => this.notifications.send(tx, REVIEWS_CHANGED, ''));
  }
}

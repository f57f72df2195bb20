import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { NO_ONE } from '../../access/reviews/decision';
import type { JsonValue } from '../../audit/audit-record';
import { SYSTEM } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import { trustedTime } from '../../common/trusted-clock';
import { Notifications } from '../../database/notifications/notifications';
import type { Schema } from '../../database/schema';
import { DecidingEnd } from '../closing/deciding-end';
import { REVIEWS_CHANGED } from '../reviews-channel';
import type { ReviewItem } from '../items/review-item';
import type { Campaign } from '../review';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore } from '../storage/item-store';
import { dueStep } from './due-step';

const DAY_MS = 86_400_000;

/** Does what a review says about its deadline, once that has passed. */
@Injectable()
export class PassedDeadline {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly end: DecidingEnd,
    private readonly audit: AuditLog,
    @Inject(Notifications) private readonly notifications: Pick<Notifications, 'send'>,
    @Optional() private readonly now: () => string = trustedTime,
  ) {}

  /** Does nothing when someone else has done it. */
  async act(id: string): Promise<void> {
    await this.store.transaction(async (tx) => {
      const campaign = await this.store.hold(tx, id);
      const now = this.now();
      const step = dueStep(campaign, now);
      if (step === 'none') return;
      if (step === 'escalate' && (await this.items.count(id, { state: 'open' }, tx)) > 0)
        return this.escalate(tx, campaign, now);
      const planned = campaign.definition.planAtDeadline === true && campaign.openedBy?.type !== 'system';
      await this.record(tx, 'review.deadline_passed', campaign, {
        atDeadline: campaign.definition.atDeadline,
        escalated: false,
        ...(planned && { plannedInNameOf: campaign.openedBy }),
      });
      if (planned) await this.store.set(tx, id, { plan_due: 1 });
      await this.record(tx, 'review.closing', campaign, await this.end.write(tx, campaign, now));
      await this.notifications.send(tx, REVIEWS_CHANGED, '');
    });
  }

  private async escalate(tx: Transaction<Schema>, campaign: Campaign, now: string): Promise<void> {
    const { id, version, definition } = campaign;
    let asked = 0;
    for await (const items of this.items.pages(tx, id, { state: 'open' })) {
      await this.askOthers(tx, id, items);
      asked += items.length;
    }
    const deadlineAt = new Date(Date.parse(now) + definition.escalationDays * DAY_MS).toISOString();
    const values = { escalated_at: now, deadline_at: deadlineAt, version: version + 1 };
    await this.store.set(tx, id, values);
    await this.record(tx, 'review.deadline_passed', campaign, {
      atDeadline: 'escalate',
      escalated: true,
      items: asked,
      deadlineAt,
    });
  }

  /** Where only those concerned could be asked, it stays with those who are asked already. */
  private async askOthers(tx: Transaction<Schema>, id: string, items: readonly ReviewItem[]): Promise<void> {
    const bySet = new Map<number, number[]>();
    for (const { position, sets } of items) {
      const positions = bySet.get(sets.escalation) ?? [];
      bySet.set(sets.escalation, positions);
      positions.push(position);
    }
    bySet.delete(NO_ONE);
    for (const [set, positions] of bySet) await this.items.decide(tx, id, positions, { assigned_set: set });
  }

  private record(
    tx: Transaction<Schema>,
    action: 'review.deadline_passed' | 'review.closing',
    { id }: Campaign,
    after: JsonValue,
  ): Promise<unknown> {
    const target = { type: 'review', id } as const;
    return this.audit.append(tx, { action, actor: SYSTEM, target, outcome: 'success', after });
  }
}

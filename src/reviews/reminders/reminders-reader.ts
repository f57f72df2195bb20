import { Injectable, Optional } from '@nestjs/common';
import { isDeadlineNear } from '../../access/reviews/due-reminder';
import { trustedNow } from '../../common/trusted-clock';
import { AskedSets } from '../decisions/asked-sets';
import type { Campaign } from '../review';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore } from '../storage/item-store';
import type { ReviewReminderDto, ReviewRemindersDto } from './reminder.dto';

const MAX_REMINDERS = 100;

/** What someone has left to decide. */
@Injectable()
export class RemindersReader {
  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly asked: AskedSets,
    @Optional() private readonly now: () => number = trustedNow,
  ) {}

  /** For someone who is asked by these names. */
  async of(reviewers: readonly string[]): Promise<ReviewRemindersDto> {
    const campaigns = await this.store.list({ state: 'open', reviewers }, MAX_REMINDERS);
    const found = await Promise.all(campaigns.map((campaign) => this.reminderOf(campaign, reviewers)));
    const reminders = found.filter((one) => one.openItems > 0);
    return { reminders: reminders.sort((one, other) => (one.deadlineAt < other.deadlineAt ? -1 : 1)) };
  }

  private async reminderOf(campaign: Campaign, reviewers: readonly string[]): Promise<ReviewReminderDto> {
    const { id, name, escalatedAt, definition } = campaign;
    const deadlineAt = campaign.deadlineAt ?? '';
    const sets = await this.asked.of(id, reviewers);
    return {
      reviewId: id,
      name,
      deadlineAt,
      openItems: await this.items.count(id, { state: 'open', sets }),
      near: isDeadlineNear(deadlineAt, definition.reminderDays ?? [], this.now()),
      escalated: escalatedAt !== null,
    };
  }
}

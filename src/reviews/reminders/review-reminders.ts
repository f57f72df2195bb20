import {
  Inject,
  Injectable,
  Logger,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { dueReminder, type DueReminder } from '../../access/reviews/due-reminder';
import { Rounds } from '../../common/rounds';
import { trustedNow } from '../../common/trusted-clock';
import { AuthzenSettings } from '../../config/settings';
import { WebhookQueue, type WebhookEvent } from '../../webhooks/webhook-queue';
import type { Campaign } from '../review';
import { CampaignStore } from '../storage/campaign-store';
import { ItemStore } from '../storage/item-store';
import { ReminderStore } from './reminder-store';

/** How often it is looked whether a reminder is due: they are days apart. */
const LOOK_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Tells the webhooks of reviews that something is asked, and reminds them of the deadline. Each instance looks; what one
 * has told the others find told.
 */
@Injectable()
export class ReviewReminders implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReviewReminders.name);
  private readonly rounds = new Rounds(LOOK_MS, () => this.run());

  constructor(
    private readonly store: CampaignStore,
    private readonly items: ItemStore,
    private readonly reminders: ReminderStore,
    private readonly queue: WebhookQueue,
    @Inject(AuthzenSettings) private readonly settings: Pick<AuthzenSettings, 'publicUrl'>,
    @Optional() private readonly now: () => number = trustedNow,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.end();
  }

  /** Never throws: what fails is tried again, and does not hinder other reviews. */
  async run(): Promise<void> {
    try {
      for (const campaign of await this.store.inStates(['open'])) {
        if (this.rounds.isEnding) return;
        await this.remind(campaign);
      }
    } catch (error) {
      this.logger.error({ msg: 'Reminders of access reviews could not be made', err: error });
    }
  }

  private async remind(campaign: Campaign): Promise<void> {
    const { id, deadlineAt, openedAt, escalatedAt, definition } = campaign;
    const { webhookId, reminderDays = [] } = definition;
    const askedSince = escalatedAt ?? openedAt;
    if (webhookId === undefined || deadlineAt === null || askedSince === null) return;
    const made = await this.reminders.made(id, deadlineAt);
    const due = dueReminder({ askedSince, deadlineAt, reminderDays }, made, this.now());
    if (due === undefined) return;
    const open = await this.items.count(id, { state: 'open' });
    if (open === 0) return;
    const event = this.eventOf(campaign, due, open);
    await this.store.transaction(async (tx) => {
      const reminded_at = new Date(this.now()).toISOString();
      const row = { campaign_id: id, deadline_at: deadlineAt, days_before: due.daysBefore, reminded_at };
      if (await this.reminders.insert(tx, row)) await this.queue.add(tx, webhookId, event);
    });
  }

  /** Without names: of people, and of the review, which may be that of one person. */
  private eventOf(
    { id, deadlineAt, escalatedAt, itemCount }: Campaign,
    { kind }: DueReminder,
    openItems: number,
  ): WebhookEvent {
    const asked = escalatedAt === null ? 'review.opened' : 'review.escalated';
    const base = this.settings.publicUrl?.href.replace(/\/+$/, '') ?? '';
    return {
      type: kind === 'asked' ? asked : 'review.reminder',
      data: {
        reviewId: id,
        deadlineAt,
        daysLeft: Math.ceil((Date.parse(deadlineAt ?? '') - this.now()) / DAY_MS),
        items: itemCount,
        openItems,
        links: { api: `${base}/api/v1/reviews/${id}`, console: `${base}/console/reviews/${id}` },
      },
    };
  }
}

import {
  Injectable,
  Logger,
  Optional,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { lastDue } from '../../access/reviews/schedule';
import { Rounds } from '../../common/rounds';
import { trustedTime } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import { Election } from '../../database/election';
import type { ReviewTemplate } from '../templates/template';
import { TemplateStore } from '../templates/template-store';
import { EventReviews } from '../events/event-reviews';
import { OccasionOpening } from './occasion-opening';
import { OccasionStore } from './occasion-store';
import { TemplateCampaigns } from './template-campaigns';

/** How often it is looked whether a review is due: schedules know days only. */
const LOOK_MS = 60_000;

/**
 * Opens reviews from templates when they are due. One instance does so. What became due several times while no instance
 * ran, or the template was off, is opened once.
 */
@Injectable()
export class DueReviews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(DueReviews.name);
  private readonly rounds = new Rounds(LOOK_MS, () => this.run());
  private readonly election: Election;

  constructor(
    database: Database,
    private readonly templates: TemplateStore,
    private readonly occasions: OccasionStore,
    private readonly campaigns: TemplateCampaigns,
    private readonly opening: OccasionOpening,
    private readonly events: EventReviews,
    @Optional() private readonly now: () => string = trustedTime,
  ) {
    this.election = new Election(database, 'review_occasions');
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.rounds.end();
  }

  /** Never throws: what fails is tried again, and does not hinder other templates. */
  async run(): Promise<void> {
    await this.attempt('Reviews that are due could not be looked for', () =>
      this.election.lead(() => this.look()),
    );
  }

  private async look(): Promise<void> {
    const templates = await this.templates.enabled();
    for (const template of templates)
      await this.attempt('A review that is due could not be made', () => this.makeDue(template));
    await this.attempt('Events that call for reviews could not be looked for', () =>
      this.events.makeFor(templates),
    );
    for (const occasion of await this.occasions.waiting(templates.map(({ id }) => id))) {
      if (this.rounds.isEnding) return;
      await this.attempt('A review that is due could not be opened', () => this.opening.open(occasion));
    }
  }

  private async makeDue(template: ReviewTemplate): Promise<void> {
    const { id, content } = template;
    const day = content.schedule && lastDue(content.schedule, this.now().slice(0, 10));
    if (day === undefined || (await this.occasions.has(id, 'schedule', day))) return;
    const origin = { kind: 'schedule', id } as const;
    await this.campaigns.make(template, { kind: 'schedule', occasion: day, origin }, 'service');
  }

  private async attempt(failed: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.error({ msg: failed, err: error });
    }
  }
}

import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { outsideRequests } from '../../common/request-context';
import { trustedTime } from '../../common/trusted-clock';
import { CampaignStore } from '../storage/campaign-store';
import { DeadlinePlans } from './deadline-plans';
import { PassedDeadline } from './passed-deadline';

/** How often it is looked whether a deadline has passed: they are days long. */
const LOOK_MS = 60_000;

/** Has done what is due in reviews. Each instance looks; what one has done the others find done. */
@Injectable()
export class ReviewDeadlines implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReviewDeadlines.name);
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private isEnding = false;

  constructor(
    private readonly store: CampaignStore,
    private readonly passed: PassedDeadline,
    private readonly plans: DeadlinePlans,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Never throws: what fails is tried again, and does not hinder other reviews. */
  async run(): Promise<void> {
    await this.each(
      () => this.store.due(trustedTime()),
      (id) => this.passed.act(id),
    );
    await this.each(
      () => this.store.planDue(),
      (id) => this.plans.plan(id),
    );
  }

  private async each(
    find: () => Promise<readonly string[]>,
    act: (id: string) => Promise<void>,
  ): Promise<void> {
    for (const id of await this.found(find)) {
      if (this.isEnding) return;
      try {
        await act(id);
      } catch (error) {
        this.logger.error({ msg: 'The deadline of an access review could not be acted on', err: error });
      }
    }
  }

  private async found(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
    try {
      return await find();
    } catch (error) {
      this.logger.error({ msg: 'Deadlines of access reviews could not be read', err: error });
      return [];
    }
  }

  private schedule(): void {
    if (this.isEnding) return;
    this.timer = setTimeout(() => {
      this.running = outsideRequests(() => this.run()).finally(() => this.schedule());
    }, LOOK_MS).unref();
  }
}

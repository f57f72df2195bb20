import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { DomainError } from '../../common/errors';
import { outsideRequests } from '../../common/request-context';
import { ThrottledLog } from '../../common/throttled-log';
import { UsageSettings } from '../../config/settings';
import { Database } from '../../database/database';
import { Election } from '../../database/election';
import { CurrentIndex } from '../../revisions/current/current-index';
import { UsageStore } from '../store/usage-store';
import { UsageReader } from './usage-reader';

/** How often it is looked whether something is due. */
const LOOK_MS = 60_000;
/** What failed or was refused may succeed later. */
const PAUSE_MS = 900_000;

/** Has use read once something is due. One instance does it; nothing waits for it. */
@Injectable()
export class UsageSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(UsageSchedule.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));
  private readonly ending = new AbortController();
  private readonly election: Election;
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private pausedUntil = 0;

  constructor(
    private readonly reader: UsageReader,
    private readonly store: UsageStore,
    private readonly index: CurrentIndex,
    database: Database,
    private readonly settings: UsageSettings,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.election = new Election(database, 'usage');
  }

  onApplicationBootstrap(): void {
    if (this.settings.isOn) this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  /** Reads what is due now. Never throws: what fails is shown with what is known about use. */
  async run(): Promise<void> {
    try {
      const index = await this.index.find();
      if (index === undefined || this.now() < this.pausedUntil) return;
      await this.election.lead((leadership) => this.reader.run(index, leadership, this.ending.signal));
      const { calls, clients, people } = await this.store.reading();
      const isRefused = [calls, clients, people].some(({ state }) => state === 'not_permitted');
      if (isRefused) this.pausedUntil = this.now() + PAUSE_MS;
    } catch (error) {
      this.pausedUntil = this.now() + PAUSE_MS;
      const code = error instanceof DomainError ? error.code : 'internal_error';
      if (!this.ending.signal.aborted) this.warnings.line(code, { msg: 'Use could not be read', err: error });
    }
  }

  private schedule(): void {
    if (this.ending.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = outsideRequests(() => this.run()).finally(() => this.schedule());
    }, LOOK_MS).unref();
  }
}

import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { DomainError } from '../../common/errors';
import { ThrottledLog } from '../../common/throttled-log';
import { outsideRequests } from '../../common/request-context';
import { LicensesSettings } from '../../config/settings';
import { Database } from '../../database/database';
import { Election } from '../../database/election';
import { CurrentIndex } from '../../revisions/current/current-index';
import { LicenseStore } from '../store/license-store';
import { LicenseReader } from './license-reader';
import { LicensesNotPermittedError, LicensesNotReadError } from './license-source';

/** How often it is looked whether something is due or not known: new sets of roles are. */
const LOOK_MS = 60_000;
/** What failed or was refused may succeed later. */
const PAUSE_MS = 900_000;

/** Has licences read once something is due or not known. One instance does it; nothing waits for it. */
@Injectable()
export class LicenseSchedule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LicenseSchedule.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));
  private readonly ending = new AbortController();
  private readonly election: Election;
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private pausedUntil = 0;

  constructor(
    private readonly reader: LicenseReader,
    private readonly store: LicenseStore,
    private readonly index: CurrentIndex,
    private readonly database: Database,
    private readonly settings: LicensesSettings,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.election = new Election(database, 'licenses');
  }

  onApplicationBootstrap(): void {
    if (this.settings.isOn) this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  /** Reads what is due now. Never throws: what fails is shown with the licences. */
  async run(): Promise<void> {
    try {
      const index = await this.index.find();
      if (index === undefined || this.now() < this.pausedUntil) return;
      await this.election.lead((leadership) => this.reader.run(index, leadership, this.ending.signal));
    } catch (error) {
      if (!this.ending.signal.aborted) await this.failed(error);
    }
  }

  private schedule(): void {
    if (this.ending.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = outsideRequests(() => this.run()).finally(() => this.schedule());
    }, LOOK_MS).unref();
  }

  private async failed(error: unknown): Promise<void> {
    this.pausedUntil = this.now() + PAUSE_MS;
    const isRefused = error instanceof LicensesNotPermittedError;
    const { code, message } =
      error instanceof DomainError
        ? error
        : { code: 'internal_error', message: 'An unexpected error occurred.' };
    const detail = error instanceof LicensesNotReadError ? error.message : message;
    this.warnings.line(error instanceof LicensesNotReadError ? 'licenses' : code, {
      msg: 'Licences could not be read',
      err: error,
    });
    try {
      const before = await this.store.reading();
      const state = isRefused ? 'not_permitted' : 'failing';
      if (before.state === state && before.detail === detail) return;
      await this.database.transaction((tx) => this.store.write(tx, { ...before, state, detail }));
    } catch (failure) {
      this.logger.error(failure);
    }
  }
}

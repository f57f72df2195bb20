import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { outsideRequests } from '../../common/request-context';
import { CLOCK, type Clock } from '../../common/clock';
import { FoldedLog } from '../../common/folded-log';
import { MonotonicClock } from '../../common/monotonic-clock';
import { GenesysAuditsSettings, SnapshotSettings } from '../../config/settings';
import { Database } from '../../database/database';
import { Election } from '../../database/election';
import { DomainError } from '../../common/errors';
import { GenesysForbiddenError, GenesysNotFoundError } from '../../genesys/genesys.errors';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { StoredSnapshots } from '../../revisions/current/stored-snapshots';
import { SyncPace } from '../sync-pace';
import { SyncService } from '../sync.service';
import { AuditPoll, type PollOutcome } from './audit-poll';
import type { AuditReading } from './audit-reading';
import { AuditReadingStore } from './audit-reading-store';

/** Where audits are not permitted, or not offered, they may be later. */
const REFUSED_AGAIN_MS = 900_000;

/** Reads announced changes on an interval. One instance does it; the others follow what it stores. */
@Injectable()
export class AuditPoller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AuditPoller.name);
  private readonly warnings = new FoldedLog((line) => this.logger.warn(line));
  private readonly ending = new AbortController();
  private readonly election: Election;
  private running?: Promise<void>;
  private timer?: NodeJS.Timeout;
  private pauseMs = 0;
  /** A full reading was requested for what was found; not again before it ended. */
  private requestedFor?: string;

  constructor(
    private readonly poll: AuditPoll,
    private readonly readings: AuditReadingStore,
    private readonly sync: SyncService,
    private readonly pace: SyncPace,
    private readonly store: SnapshotStore,
    private readonly stored: StoredSnapshots,
    database: Database,
    @Inject(GenesysAuditsSettings)
    private readonly settings: Pick<GenesysAuditsSettings, 'isOn' | 'pollIntervalMs'>,
    @Inject(SnapshotSettings) private readonly snapshots: Pick<SnapshotSettings, 'syncIntervalMs'>,
    @Inject(MonotonicClock) private readonly steady: MonotonicClock,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.election = new Election(database, 'audits');
  }

  onApplicationBootstrap(): void {
    if (this.settings.isOn) this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private schedule(): void {
    if (this.ending.signal.aborted) return;
    const delay = Math.max(this.settings.pollIntervalMs, this.pauseMs);
    this.timer = setTimeout(() => {
      this.running = outsideRequests(() => this.run()).finally(() => this.schedule());
    }, delay).unref();
  }

  private async run(): Promise<void> {
    try {
      this.pauseMs = 0;
      const beganAtMs = this.steady.now();
      const led = await this.election.lead(async (leadership) => ({
        outcome: await this.poll.run(leadership, this.ending.signal),
      }));
      if (led === undefined) await this.follow();
      else if (led.outcome !== undefined) this.polled(led.outcome, beganAtMs);
    } catch (error) {
      if (!this.ending.signal.aborted) await this.failed(error);
    }
  }

  private polled({ isComplete, needsFullReading, reading }: PollOutcome, beganAtMs: number): void {
    if (isComplete) this.changesRead(beganAtMs);
    if (!needsFullReading || this.requestedFor === reading.fullAsOf) return;
    this.requestedFor = reading.fullAsOf;
    this.logger.log({ msg: 'Audits name more than is read one by one: all is read' });
    this.sync.start();
  }

  private changesRead(beganAtMs: number): void {
    this.store.changesRead(beganAtMs);
    this.pace.changesRead(this.now() - (this.steady.now() - beganAtMs));
  }

  /** Another instance polls: what it has completed is stored, and is in the revision that answers once that is loaded. */
  private async follow(): Promise<void> {
    const { completeAt } = await this.readings.read();
    if (completeAt === undefined) return;
    await this.stored.catchUp();
    const ageMs = this.now() - Date.parse(completeAt);
    if (ageMs >= 0) this.changesRead(this.steady.now() - ageMs);
  }

  private async failed(error: unknown): Promise<void> {
    const isRefused = error instanceof GenesysForbiddenError || error instanceof GenesysNotFoundError;
    if (isRefused) this.pauseMs = Math.min(REFUSED_AGAIN_MS, this.snapshots.syncIntervalMs);
    const { code, message } =
      error instanceof DomainError
        ? error
        : { code: 'internal_error', message: 'An unexpected error occurred.' };
    this.warnings.line(code, { msg: 'Audits of Genesys could not be read', err: error });
    const state: AuditReading['state'] = isRefused ? 'not_permitted' : 'failing';
    try {
      await this.readings.write({ ...(await this.readings.read()), state, detail: message });
    } catch (failure) {
      this.logger.error(failure);
    }
  }
}

import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { outsideRequests } from '../../common/request-context';
import { CLOCK, type Clock } from '../../common/clock';
import { ThrottledLog } from '../../common/throttled-log';
import { MonotonicClock } from '../../common/monotonic-clock';
import { AuditInitiators } from '../../genesys-audits/attribution/audit-initiators';
import { GenesysAuditsSettings, SnapshotSettings } from '../../config/settings';
import { Database } from '../../database/database';
import { Election } from '../../database/election';
import { DomainError } from '../../common/errors';
import { GenesysForbiddenError, GenesysNotFoundError } from '../../genesys/genesys.errors';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { StoredSnapshots } from '../../revisions/current/stored-snapshots';
import { SyncPace } from '../sync-pace';
import { SyncService } from '../sync.service';
import { AuditBackfill } from './audit-backfill';
import { AuditPoll, type PollOutcome } from './audit-poll';
import type { AuditReading } from './audit-reading';
import { AuditReadingStore } from './audit-reading-store';
import { UnannouncedChanges } from './unannounced-changes';

/** Where audits are not permitted, or not offered, they may be later. */
const REFUSAL_RETRY_MS = 900_000;

/** Reads announced changes on an interval. One instance does it; the others follow what it stores. */
@Injectable()
export class AuditPoller implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(AuditPoller.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));
  private readonly ending = new AbortController();
  private readonly election: Election;
  private running?: Promise<void>;
  private timer?: NodeJS.Timeout;
  private pauseMs = 0;
  /** How far the audits were read when this instance last looked. */
  lastReading?: AuditReading;
  /** A full reading was requested for what was found; not again before it ended. */
  private requestedFor?: string;

  constructor(
    private readonly poll: AuditPoll,
    private readonly readings: AuditReadingStore,
    private readonly sync: SyncService,
    private readonly pace: SyncPace,
    private readonly store: SnapshotStore,
    private readonly stored: StoredSnapshots,
    private readonly unannounced: UnannouncedChanges,
    private readonly initiators: AuditInitiators,
    private readonly backfill: AuditBackfill,
    database: Database,
    @Inject(GenesysAuditsSettings)
    private readonly settings: Pick<GenesysAuditsSettings, 'isOn' | 'pollIntervalMs'>,
    @Inject(SnapshotSettings) private readonly snapshots: Pick<SnapshotSettings, 'syncIntervalMs'>,
    @Inject(MonotonicClock) private readonly steady: MonotonicClock,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    this.election = new Election(database, 'audits');
  }

  /** What was completed before a restart counts until it is too old. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.isOn) return;
    await this.follow().catch((error: unknown) => this.logger.error(error));
    this.schedule();
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
      const led = await this.election.lead(async (leadership) => {
        const outcome = await this.poll.run(leadership, this.ending.signal);
        if (outcome?.isComplete === true) {
          this.changesRead(beganAtMs);
          await this.initiators.ask(leadership, this.ending.signal);
          await this.backfill.step(leadership, this.ending.signal);
        }
        return { outcome };
      });
      if (led === undefined) await this.follow();
      else if (led.outcome !== undefined) {
        this.polled(led.outcome);
        await this.unannounced.settle();
      }
    } catch (error) {
      if (!this.ending.signal.aborted) await this.failed(error);
    }
  }

  private polled({ needsFullReading, reading }: PollOutcome): void {
    this.lastReading = reading;
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
    this.lastReading = await this.readings.read();
    const { completeAt } = this.lastReading;
    if (completeAt === undefined) return;
    await this.stored.catchUp();
    const ageMs = this.now() - Date.parse(completeAt);
    if (ageMs >= 0) this.changesRead(this.steady.now() - ageMs);
  }

  private async failed(error: unknown): Promise<void> {
    const isRefused = error instanceof GenesysForbiddenError || error instanceof GenesysNotFoundError;
    if (isRefused) this.pauseMs = Math.min(REFUSAL_RETRY_MS, this.snapshots.syncIntervalMs);
    const { code, message } =
      error instanceof DomainError
        ? error
        : { code: 'internal_error', message: 'An unexpected error occurred.' };
    this.warnings.line(code, { msg: 'Audits of Genesys could not be read', err: error });
    const state: AuditReading['state'] = isRefused ? 'not_permitted' : 'failing';
    try {
      this.lastReading = { ...(await this.readings.read()), state, detail: message };
      await this.readings.write(this.lastReading);
    } catch (failure) {
      this.logger.error(failure);
    }
  }
}

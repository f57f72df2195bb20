import { spanned } from '../common/spanned';
import { outsideRequests } from '../common/request-context';
import { CLOCK, type Clock } from '../common/clock';
import { trustedNow } from '../common/trusted-clock';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SnapshotSettings } from '../config/settings';
import { LEADER_LEASE_MS } from '../database/election';
import { SyncHeldBackError } from './sync.errors';
import { OrganizationSync } from './organization-sync';
import type { PublishedSnapshot } from '../revisions/current/snapshot-store';
import { SyncAudit } from './sync-audit';
import { SyncPace } from './sync-pace';
import { SyncRun } from './sync-run';
import { SyncWaits } from './sync-waits';

/** After a failure the next attempt comes sooner than the interval: after 15 s, 30 s, 1 min and so on. */
const FIRST_RETRY_MS = 15_000;
/** While another instance reads: so often this one asks whether it is still there. */
const WATCH_INTERVAL_MS = LEADER_LEASE_MS / 2;
const PROGRESS_LOG_INTERVAL_MS = 5_000;

/** Reads the organisation at startup, on an interval and on demand. One sync run at a time. */
@Injectable()
export class SyncService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SyncService.name);
  private lastRun?: SyncRun;
  private running?: Promise<void>;
  private timer?: NodeJS.Timeout;
  private failuresInARow = 0;
  /** Another instance was reading when this one wanted to. */
  private watching = false;
  /** Another instance read the organisation while this one was checking whether it may. */
  private postponed = false;
  /** The first run that is held back is repeated soon; the later ones come at the usual pace. */
  private isNewlyHeldBack = false;
  /** When the organisation was last read here or elsewhere; undefined while the next run makes up for one that failed. */
  private lastReadAtMs?: number;
  nextRunAt?: Date;
  private readonly listeners: ((run: SyncRun) => void)[] = [];

  constructor(
    private readonly sync: OrganizationSync,
    private readonly audit: SyncAudit,
    @Inject(SyncWaits) private readonly waits: Pick<SyncWaits, 'current'>,
    @Inject(SnapshotSettings) private readonly settings: Pick<SnapshotSettings, 'syncIntervalMs'>,
    @Inject(CLOCK) private readonly now: Clock = trustedNow,
    private readonly pace: SyncPace = new SyncPace(settings),
  ) {
    pace.onChangesRead(() => this.putOff());
  }

  onApplicationBootstrap(): void {
    this.start();
  }

  /** Aborts the current sync run and waits until it has ended. */
  async beforeApplicationShutdown(): Promise<void> {
    this.lastRun?.abort.abort();
    await this.running;
    clearTimeout(this.timer);
  }

  /** Another instance has read the organisation for all: the next sync run is due an interval later. */
  postpone(): void {
    this.watching = false;
    this.postponed = true;
    this.lastReadAtMs = this.now();
    if (this.running === undefined) this.scheduleAtPace();
  }

  /** Calls `look` whenever a run has ended. */
  onEnded(look: (run: SyncRun) => void): void {
    this.listeners.push(look);
  }

  /** The run under way, or else the one that ended last. */
  latestRun(): SyncRun | undefined {
    return this.lastRun;
  }

  /** Starts a sync run, or joins the one in progress. `watching` is explained at SyncRun. */
  start(watching = false): SyncRun {
    if (this.running !== undefined && this.lastRun !== undefined) return this.lastRun;
    clearTimeout(this.timer);
    this.nextRunAt = undefined;
    this.lastReadAtMs = undefined;
    const run = new SyncRun(this.now, watching);
    this.lastRun = run;
    this.watching = false;
    this.postponed = false;
    this.running = outsideRequests(() => this.read(run)).finally(() => {
      this.running = undefined;
      for (const look of this.listeners) look(run);
      if (run.status !== 'cancelled') this.scheduleNext();
    });
    return run;
  }

  private async read(run: SyncRun): Promise<void> {
    const ticker = setInterval(() => this.logProgress(run), PROGRESS_LOG_INTERVAL_MS);
    try {
      const outcome = await spanned({ name: 'sync' }, () => this.sync.run(run));
      this.failuresInARow = 0;
      this.isNewlyHeldBack = false;
      if (outcome.kind === 'read') this.succeeded(run, outcome.published);
      else this.leftToAnother(run, outcome.kind === 'being_read_elsewhere');
    } catch (error) {
      await this.failed(run, error);
    } finally {
      clearInterval(ticker);
    }
  }

  private leftToAnother(run: SyncRun, underWay: boolean): void {
    run.leave();
    this.watching = underWay && !this.postponed;
    if (!run.watching) this.logger.log('Another instance is syncing; its revision will be followed.');
  }

  private succeeded(run: SyncRun, { snapshot, partial }: PublishedSnapshot): void {
    run.succeed();
    const { calls } = run.progress.totals();
    const { revision, gaps } = snapshot;
    this.logger.log({ msg: 'Sync completed', revision, calls, partial, ms: run.durationMs() });
    for (const { part, detail } of gaps) this.logger.warn({ msg: 'Partial visibility', part, detail });
  }

  private async failed(run: SyncRun, error: unknown): Promise<void> {
    run.fail(error);
    if (run.status === 'cancelled') return;
    if (error instanceof SyncHeldBackError) return this.heldBack(run, error);
    this.isNewlyHeldBack = false;
    this.failuresInARow++;
    this.logger.warn({
      msg: 'Sync failed; the previous snapshot stays in place',
      ...run.failure,
    });
    if (run.failure?.code === 'internal_error') this.logger.error(error);
    await this.audit.failed(run);
  }

  /** At error level: a person has to look. Its audit record is written where it is stored. */
  private heldBack(run: SyncRun, { heldBack: { id, runs, losses } }: SyncHeldBackError): void {
    this.failuresInARow = 0;
    this.isNewlyHeldBack = runs === 1;
    this.logger.error({ msg: 'A sync run is held back', id, runs, losses, detail: run.failure?.detail });
  }

  /** Announced changes were read: the whole need not be read yet. */
  private putOff(): void {
    if (this.running === undefined && this.timer !== undefined && !this.watching) this.scheduleAtPace();
  }

  private scheduleAtPace(): void {
    if (this.lastReadAtMs === undefined) return;
    this.schedule(Math.max(0, this.pace.nextFullMs(this.lastReadAtMs) - this.now()));
  }

  private scheduleNext(): void {
    if (this.watching) return this.schedule(Math.min(WATCH_INTERVAL_MS, this.settings.syncIntervalMs));
    if (this.isNewlyHeldBack) return this.schedule(Math.min(FIRST_RETRY_MS, this.settings.syncIntervalMs));
    if (this.lastRun?.status === 'succeeded' || this.lastRun?.status === 'elsewhere') {
      this.lastReadAtMs = this.now();
      return this.scheduleAtPace();
    }
    const backoff = FIRST_RETRY_MS * 2 ** Math.min(this.failuresInARow - 1, 20);
    this.schedule(
      this.failuresInARow === 0
        ? this.settings.syncIntervalMs
        : Math.min(backoff, this.settings.syncIntervalMs),
    );
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.nextRunAt = new Date(this.now() + delay);
    this.timer = setTimeout(() => this.start(this.watching), delay).unref();
  }

  /** Within seconds of its start, the log reports what a run waits for. */
  private logProgress(run: SyncRun): void {
    const totals = run.progress.totals();
    const wait = this.waits.current();
    if (wait === undefined) return this.logger.log({ msg: 'Sync in progress', ...totals });
    const { detail, ...rest } = wait;
    this.logger.warn({ msg: `Sync is waiting: ${detail}`, ...rest, ...totals });
  }
}

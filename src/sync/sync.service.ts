import { Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { OrganizationSync } from './organization-sync';
import type { PublishedSnapshot } from './snapshot-store';
import type { SyncAudit } from './sync-audit';
import { SyncRun } from './sync-run';

/** After a failure the next attempt comes sooner than the interval: after 15 s, 30 s, 1 min and so on. */
const FIRST_RETRY_MS = 15_000;
const PROGRESS_LOG_EVERY_MS = 5_000;

/** Reads the organisation at the start, on an interval and on demand. One reading at a time. */
export class SyncService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SyncService.name);
  private lastRun?: SyncRun;
  private running?: Promise<void>;
  private timer?: NodeJS.Timeout;
  private failuresInARow = 0;
  nextRunAt?: Date;

  constructor(
    private readonly sync: OrganizationSync,
    private readonly audit: SyncAudit,
    private readonly intervalMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
  }

  /** Gives up a running reading and waits until it has ended. */
  async beforeApplicationShutdown(): Promise<void> {
    this.lastRun?.abort.abort();
    await this.running;
    clearTimeout(this.timer);
  }

  /** Another instance has read the organisation for all: the next reading is due an interval later. */
  postpone(): void {
    if (this.running === undefined) this.schedule(this.intervalMs);
  }

  /** The run under way, or else the one that ended last. */
  latestRun(): SyncRun | undefined {
    return this.lastRun;
  }

  /** Starts a reading, or joins the one under way. */
  start(): SyncRun {
    if (this.running !== undefined && this.lastRun !== undefined) return this.lastRun;
    clearTimeout(this.timer);
    this.nextRunAt = undefined;
    const run = new SyncRun(this.now);
    this.lastRun = run;
    this.running = this.read(run).finally(() => {
      this.running = undefined;
      if (run.status !== 'cancelled') this.scheduleNext();
    });
    return run;
  }

  private async read(run: SyncRun): Promise<void> {
    const ticker = setInterval(() => this.logProgress(run), PROGRESS_LOG_EVERY_MS);
    try {
      const published = await this.sync.run(run);
      this.failuresInARow = 0;
      if (published === undefined) this.leftToAnother(run);
      else this.succeeded(run, published);
    } catch (error) {
      await this.failed(run, error);
    } finally {
      clearInterval(ticker);
    }
  }

  private leftToAnother(run: SyncRun): void {
    run.leave();
    this.logger.log('Another instance reads the organisation; its revision arrives by itself.');
  }

  private succeeded(run: SyncRun, { snapshot, partial }: PublishedSnapshot): void {
    run.succeed();
    const { calls } = run.progress.totals();
    const { revision, gaps } = snapshot;
    this.logger.log({ msg: 'Organisation read', revision, calls, partial, ms: run.durationMs() });
    for (const { part, detail } of gaps) this.logger.warn({ msg: 'Partial visibility', part, detail });
  }

  private async failed(run: SyncRun, error: unknown): Promise<void> {
    run.fail(error);
    if (run.status === 'cancelled') return;
    this.failuresInARow++;
    this.logger.warn({
      msg: 'Reading the organisation failed; the snapshot before stays in place',
      ...run.failure,
    });
    if (run.failure?.code === 'internal_error') this.logger.error(error);
    await this.audit.failed(run);
  }

  private scheduleNext(): void {
    const backoff = FIRST_RETRY_MS * 2 ** Math.min(this.failuresInARow - 1, 20);
    this.schedule(this.failuresInARow === 0 ? this.intervalMs : Math.min(backoff, this.intervalMs));
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.nextRunAt = new Date(this.now() + delay);
    this.timer = setTimeout(() => this.start(), delay).unref();
  }

  private logProgress(run: SyncRun): void {
    this.logger.log({ msg: 'Reading the organisation', ...run.progress.totals() });
  }
}

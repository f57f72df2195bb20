import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { AccessIndex } from '../access-index/access-index';
import type { Election } from '../database/election';
import type { Notifications } from '../database/notifications/notifications';
import type { RevisionSource } from './revision-source';
import type { SnapshotStore } from './snapshot-store';

const RETRY_MS = 5_000;

/** What is kept up to date with each revision. */
export interface FollowingWork {
  /** For the log: what could not be done. */
  readonly name: string;
  /** Told on this channel: the work must be done again, though the revision is the same. */
  readonly channel: string;
  /** Does nothing when it is done already. */
  evaluate(index: AccessIndex): Promise<void>;
}

/** Has a work done after every new revision and every message of its channel. One run after the other. */
export class RevisionFollower implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(RevisionFollower.name);
  private stops: (() => void)[] = [];
  private timer?: NodeJS.Timeout;
  private wanted = false;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly snapshots: SnapshotStore,
    private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly work: FollowingWork,
    private readonly election: Election,
    private readonly notifications: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    const request = () => this.request();
    this.snapshots.onPublish(request);
    this.stops = [
      await this.notifications.listen(this.work.channel, request),
      this.notifications.onReconnect(request),
    ];
    this.request();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.stops.forEach((stop) => stop());
    await this.running;
  }

  /** Several requests while it runs are one more run. */
  private request(): void {
    if (this.wanted || this.stopped) return;
    this.wanted = true;
    this.running = this.running.then(() => this.run());
  }

  /** What fails is tried again, and so is what another instance was at: it may have come to its end meanwhile. */
  private async run(): Promise<void> {
    this.wanted = false;
    if (this.stopped || this.snapshots.state() !== 'fresh') return;
    if (!(await this.evaluate()) && !this.stopped) this.retry();
  }

  private async evaluate(): Promise<boolean> {
    try {
      const led = await this.election.lead(async () => {
        const { index } = await this.revisions.indexedAt();
        await this.work.evaluate(index);
        return true;
      });
      return led === true;
    } catch (error) {
      this.logger.error({ msg: `Could not be done: ${this.work.name}`, err: error });
      return false;
    }
  }

  private retry(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.request(), RETRY_MS).unref();
  }
}

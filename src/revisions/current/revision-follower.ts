import { Inject, Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { AccessIndex } from '../../access/index/access-index';
import { Database } from '../../database/database';
import { Election, type LeaderTask } from '../../database/election';
import { RevisionSource } from './revision-source';
import { SnapshotStore } from './snapshot-store';

const RETRY_MS = 5_000;

/** What is updated with each revision. The module that lists a RevisionFollower provides it. */
export abstract class RevisionTask {
  /** One instance does it at a time, by the lease of this name. */
  abstract readonly lease: LeaderTask;
  /** For the log: what could not be done. */
  abstract readonly name: string;
  /** A message on one of these channels: the work must be done again, though the revision is the same. */
  abstract readonly channels: readonly string[];
  /** Does nothing when it is done already. */
  abstract evaluate(index: AccessIndex): Promise<void>;
}

/** Has a work done after every new revision and every message of its channels. One run after the other. */
@Injectable()
export class RevisionFollower implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(RevisionFollower.name);
  private stops: (() => void)[] = [];
  private timer?: NodeJS.Timeout;
  private wanted = false;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  private readonly election: Election;

  constructor(
    private readonly snapshots: SnapshotStore,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly work: RevisionTask,
    private readonly database: Database,
  ) {
    this.election = new Election(database, work.lease);
  }

  async onModuleInit(): Promise<void> {
    const request = () => this.request();
    const { notifications } = this.database;
    this.snapshots.onPublish(request);
    this.stops = [notifications.onMissed(request)];
    for (const channel of this.work.channels) this.stops.push(await notifications.listen(channel, request));
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

  /** What fails is retried, and so is what another instance was working on: it may have finished in the meantime. */
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
      this.logger.error({ msg: `Failed: ${this.work.name}`, err: error });
      return false;
    }
  }

  private retry(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.request(), RETRY_MS).unref();
  }
}

import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Notifications } from '../../database/notifications/notifications';
import { SnapshotHistory } from '../history/snapshot-history';
import { SNAPSHOT_STORED } from '../history/storage/snapshot-channel';
import { SnapshotPublisher } from './snapshot-publisher';

/**
 * Answers from what is stored: at the start, so that a restart does not wait for Genesys, and whenever another
 * instance has stored a revision.
 */
@Injectable()
export class StoredSnapshots implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(StoredSnapshots.name);
  private stops: (() => void)[] = [];
  private loading: Promise<void> = Promise.resolve();
  private readonly onReadElsewhere: (() => void)[] = [];

  constructor(
    private readonly history: SnapshotHistory,
    private readonly publisher: SnapshotPublisher,
    private readonly notifications: Notifications,
  ) {}

  async onModuleInit(): Promise<void> {
    const reload = () => void this.load();
    this.stops = [
      await this.notifications.listen(SNAPSHOT_STORED, reload),
      this.notifications.onMissed(reload),
    ];
    await this.load();
  }

  async onModuleDestroy(): Promise<void> {
    this.stops.forEach((stop) => stop());
    await this.loading;
  }

  /** Calls `listener` whenever answers come from a sync run of another instance from now on. */
  whenReadElsewhere(listener: () => void): void {
    this.onReadElsewhere.push(listener);
  }

  /** Answers from the newest stored revision when this resolves, unless that could not be loaded. */
  catchUp(): Promise<void> {
    return this.load();
  }

  /** One after the other; what cannot be loaded now is with the next message, or read from Genesys. */
  private load(): Promise<void> {
    this.loading = this.loading
      .then(() => this.publishNewest())
      .catch((error: unknown) => this.logger.error(error));
    return this.loading;
  }

  private async publishNewest(): Promise<void> {
    const snapshot = await this.history.latest();
    // A revision of the same time comes from single subjects: the whole is not newer by it.
    if (snapshot === undefined || !(await this.publisher.publishReading(snapshot))) return;
    this.onReadElsewhere.forEach((listener) => listener());
  }
}

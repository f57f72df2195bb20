import { Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Notifications } from '../database/notifications/notifications';
import type { SnapshotHistory } from '../snapshots/snapshot-history';
import { SNAPSHOT_STORED } from '../snapshots/storage/snapshot-channel';
import type { SnapshotPublisher } from './snapshot-publisher';
import type { SnapshotStore } from './snapshot-store';
import type { SyncService } from './sync.service';

/**
 * Answers from what is stored: at the start, so that a restart does not wait for Genesys, and whenever another
 * instance has stored a revision.
 */
export class StoredSnapshots implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(StoredSnapshots.name);
  private stops: (() => void)[] = [];
  private loading: Promise<void> = Promise.resolve();

  constructor(
    private readonly history: SnapshotHistory,
    private readonly publisher: SnapshotPublisher,
    private readonly store: Pick<SnapshotStore, 'latest'>,
    private readonly notifications: Notifications,
    private readonly sync: Pick<SyncService, 'postpone'>,
  ) {}

  async onModuleInit(): Promise<void> {
    const reload = () => void this.load();
    this.stops = [
      await this.notifications.listen(SNAPSHOT_STORED, reload),
      this.notifications.onReconnect(reload),
    ];
    await this.load();
  }

  async onModuleDestroy(): Promise<void> {
    this.stops.forEach((stop) => stop());
    await this.loading;
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
    const asOf = this.store.latest()?.snapshot.asOf;
    const isNew = snapshot !== undefined && (await this.publisher.publishStored(snapshot));
    // A revision of the same time comes from single subjects: the whole is not newer by it.
    if (isNew && snapshot.asOf !== asOf) this.sync.postpone();
  }
}

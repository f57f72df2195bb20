import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Notifications } from '../../database/notifications/notifications';
import { SNAPSHOT_STORED } from '../history/storage/snapshot-channel';
import { SnapshotThinning } from './snapshot-thinning';

const DAY_MS = 24 * 3_600_000;

/** Thins the stored snapshots once a day and whenever one was stored. */
@Injectable()
export class SnapshotRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(SnapshotRetention.name);
  private readonly ending = new AbortController();
  private running?: Promise<void>;
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly thinning: SnapshotThinning,
    private readonly notifications: Notifications,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const stop = await this.notifications.listen(SNAPSHOT_STORED, () => this.start());
    this.ending.signal.addEventListener('abort', stop);
    this.timer = setInterval(() => this.start(), DAY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    clearInterval(this.timer);
    await this.running;
  }

  private start(): void {
    this.running ??= this.thin().finally(() => (this.running = undefined));
  }

  private async thin(): Promise<void> {
    try {
      const { length } = await this.thinning.run(this.ending.signal);
      if (length > 0) this.logger.log({ msg: 'Old snapshots were purged', revisions: length });
    } catch (error) {
      this.logger.error(error);
    }
  }
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DatabaseSettings } from '../../src/config/settings';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { SyncModule } from '../../src/sync/sync.module';
import { SyncService } from '../../src/sync/sync.service';
import { appOn } from '../api-keys/app-on';
import { settingsFor } from '../genesys/genesys-harness';
import { genesysWith } from '../support/modules-with';

/** An instance that reads the organisation of a simulator and keeps it at `place`. */
export class SyncingApp {
  private constructor(readonly app: NestFastifyApplication) {}

  static async start(place: DatabaseSettings, simulatorUrl: string): Promise<SyncingApp> {
    const settings = settingsFor(simulatorUrl, { rateLimitPerMinute: 100_000, timeBudgetMs: 20_000 });
    return new SyncingApp(await appOn(place, [genesysWith(settings), SyncModule]));
  }

  get snapshots(): SnapshotStore {
    return this.app.get(SnapshotStore);
  }

  get sync(): SyncService {
    return this.app.get(SyncService);
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export async function until(condition: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + 40_000;
  while (!condition()) {
    if (Date.now() > giveUpAt) throw new Error(`Waited in vain for ${condition.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

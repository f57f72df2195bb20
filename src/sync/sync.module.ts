import { Module, type Provider } from '@nestjs/common';
import { Settings } from '../config/settings';
import { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import { RateStatisticsReader } from '../genesys/rate-limit/rate-statistics-reader';
import { OrganizationReader } from './organization-reader';
import { SnapshotPublisher } from './snapshot-publisher';
import { SnapshotStore } from './snapshot-store';
import { SyncController } from './sync.controller';
import { SyncService } from './sync.service';
import { SyncStatusReader } from './sync-status-reader';

const providers: Provider[] = [
  {
    provide: SnapshotStore,
    inject: [Settings],
    useFactory: ({ snapshots }: Settings) => new SnapshotStore(snapshots.maxAgeMs),
  },
  {
    provide: SyncService,
    inject: [GenesysGateways, SnapshotStore, Settings],
    useFactory: (gateways: GenesysGateways, store: SnapshotStore, { genesys, snapshots }: Settings) =>
      new SyncService(
        new OrganizationReader(gateways),
        new SnapshotPublisher(store, genesys.clientId),
        snapshots.syncIntervalMs,
      ),
  },
  {
    provide: SyncStatusReader,
    inject: [SyncService, SnapshotStore, RateStatisticsReader, Settings],
    useFactory: (
      sync: SyncService,
      store: SnapshotStore,
      rate: RateStatisticsReader,
      { genesys }: Settings,
    ) => new SyncStatusReader(sync, store, rate, genesys.rateLimitPerMinute),
  },
];

/** Reads the organisation into snapshots. Others answer from the SnapshotStore. */
@Module({ controllers: [SyncController], providers, exports: [SnapshotStore] })
export class SyncModule {}

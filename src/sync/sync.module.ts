import { Module, type Provider } from '@nestjs/common';
import { AuditLog } from '../audit/log/audit-log';
import { Settings } from '../config/settings';
import { Database } from '../database/database';
import { Deployment } from '../database/deployment';
import { Election } from '../database/election';
import { Notifications } from '../database/notifications/notifications';
import { GenesysGateways } from '../genesys/gateways/genesys-gateways';
import { RateStatisticsReader } from '../genesys/rate-limit/rate-statistics-reader';
import { SnapshotHistory } from '../snapshots/snapshot-history';
import { SnapshotsModule } from '../snapshots/snapshots.module';
import { AccessIndexes } from './access-indexes';
import { OrganizationCheck } from './organization-check';
import { OrganizationSync } from './organization-sync';
import { OrganizationReader } from './organization-reader';
import { DirectGrants } from './refresh/direct-grants';
import { PublicationQueue } from './refresh/publication-queue';
import { RefreshPublisher } from './refresh/refresh-publisher';
import { RefreshedLately } from './refresh/refreshed-lately';
import { SubjectReader } from './refresh/subject-reader';
import { SubjectRefresh } from './refresh/subject-refresh';
import { RevisionSource } from './revision-source';
import { SnapshotPublisher } from './snapshot-publisher';
import { SnapshotStore } from './snapshot-store';
import { StoredSnapshots } from './stored-snapshots';
import { SyncController } from './sync.controller';
import { SyncAudit } from './sync-audit';
import { SyncService } from './sync.service';
import { SyncStatusReader } from './sync-status-reader';

const providers: Provider[] = [
  {
    provide: AccessIndexes,
    inject: [SnapshotStore],
    useFactory: (store: SnapshotStore) => new AccessIndexes().follow(store),
  },
  {
    provide: RevisionSource,
    inject: [SnapshotStore, AccessIndexes, SubjectRefresh, StoredSnapshots],
    useFactory: (
      store: SnapshotStore,
      indexes: AccessIndexes,
      refresh: SubjectRefresh,
      stored: StoredSnapshots,
    ) => new RevisionSource(store, indexes, refresh, stored),
  },
  { provide: RefreshedLately, useFactory: () => new RefreshedLately() },
  {
    provide: RefreshPublisher,
    inject: [SnapshotHistory, SnapshotPublisher, SnapshotStore, AccessIndexes],
    useFactory: (
      history: SnapshotHistory,
      publisher: SnapshotPublisher,
      store: SnapshotStore,
      indexes: AccessIndexes,
    ) => new RefreshPublisher(history, publisher, store, indexes),
  },
  {
    provide: SubjectRefresh,
    inject: [SnapshotStore, AccessIndexes, GenesysGateways, RefreshPublisher, RefreshedLately],
    useFactory: (
      store: SnapshotStore,
      indexes: AccessIndexes,
      gateways: GenesysGateways,
      publisher: RefreshPublisher,
      lately: RefreshedLately,
    ) => new SubjectRefresh(store, indexes, new SubjectReader(gateways), publisher, lately),
  },
  {
    provide: DirectGrants,
    inject: [
      SnapshotStore,
      AccessIndexes,
      GenesysGateways,
      RefreshPublisher,
      SubjectRefresh,
      RefreshedLately,
    ],
    useFactory: (
      store: SnapshotStore,
      indexes: AccessIndexes,
      gateways: GenesysGateways,
      publisher: RefreshPublisher,
      refresh: SubjectRefresh,
      lately: RefreshedLately,
    ) => new DirectGrants(store, indexes, gateways, new PublicationQueue(publisher, refresh), lately),
  },
  {
    provide: SnapshotStore,
    inject: [Settings],
    useFactory: ({ snapshots }: Settings) => new SnapshotStore(snapshots.maxAgeMs),
  },
  {
    provide: SnapshotPublisher,
    inject: [SnapshotStore, Settings],
    useFactory: (store: SnapshotStore, { genesys }: Settings) =>
      new SnapshotPublisher(store, genesys.clientId),
  },
  {
    provide: OrganizationSync,
    inject: [GenesysGateways, SnapshotPublisher, SnapshotHistory, Database, RefreshedLately],
    useFactory: (
      gateways: GenesysGateways,
      publisher: SnapshotPublisher,
      history: SnapshotHistory,
      database: Database,
      lately: RefreshedLately,
    ) =>
      new OrganizationSync(
        new OrganizationReader(gateways),
        publisher,
        history,
        new Election(database, 'sync'),
        lately,
      ),
  },
  { provide: SyncAudit, inject: [AuditLog], useFactory: (log: AuditLog) => new SyncAudit(log) },
  {
    provide: SyncService,
    inject: [OrganizationSync, SyncAudit, Settings],
    useFactory: (sync: OrganizationSync, audit: SyncAudit, { snapshots }: Settings) =>
      new SyncService(sync, audit, snapshots.syncIntervalMs),
  },
  {
    provide: StoredSnapshots,
    inject: [SnapshotHistory, SnapshotPublisher, SnapshotStore, Notifications, SyncService],
    useFactory: (
      history: SnapshotHistory,
      publisher: SnapshotPublisher,
      store: SnapshotStore,
      notifications: Notifications,
      sync: SyncService,
    ) => new StoredSnapshots(history, publisher, store, notifications, sync),
  },
  {
    provide: OrganizationCheck,
    inject: [GenesysGateways, Deployment],
    useFactory: ({ organization }: GenesysGateways, deployment: Deployment) =>
      new OrganizationCheck(organization, deployment),
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
@Module({
  imports: [SnapshotsModule],
  controllers: [SyncController],
  providers,
  exports: [SnapshotStore, RevisionSource, DirectGrants],
})
export class SyncModule {}

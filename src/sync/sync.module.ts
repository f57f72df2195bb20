import { Global, Module, type Provider } from '@nestjs/common';
import { GenesysAuditsModule } from '../genesys-audits/genesys-audits.module';
import { AuditBackfill } from './audits/audit-backfill';
import { AuditPoll } from './audits/audit-poll';
import { AuditPoller } from './audits/audit-poller';
import { AuditQueries } from './audits/audit-queries';
import { AuditReadingStore } from './audits/audit-reading-store';
import { AuditReadingMetrics } from './audits/audit-reading-metrics';
import { AuditStatusReader } from './audits/audit-status-reader';
import { TrusteeAudits } from './audits/trustee-audits';
import { UnannouncedChanges } from './audits/unannounced-changes';
import { HintReader } from './audits/hint-reader';
import { HintedRevision } from './audits/hinted-revision';
import { HeldBackStore } from './held-back/held-back-store';
import { OwnRemovals } from './held-back/own-removals';
import { PlausibilityCheck } from './held-back/plausibility-check';
import { OrganizationCheck } from './organization-check';
import { OrganizationSync } from './organization-sync';
import { OrganizationReader } from './organization-reader';
import { DirectGrantsReader } from './refresh/direct-grants-reader';
import { DivisionRefresh } from './refresh/division-refresh';
import { GainVerifier } from './refresh/gain-verifier';
import { PublicationQueue } from './refresh/publication-queue';
import { RefreshPublisher } from './refresh/refresh-publisher';
import { RecentRefreshes } from './refresh/recent-refreshes';
import { SubjectFetcher } from './refresh/subject-fetcher';
import { SubjectRefresh } from './refresh/subject-refresh';
import { DivisionRefresher, SubjectRefresher } from '../revisions/current/refresher';
import { RevisionsModule } from '../revisions/revisions.module';
import { SnapshotReadiness } from './snapshot-readiness';
import { StoredSnapshots } from '../revisions/current/stored-snapshots';
import { SyncController } from './sync.controller';
import { SyncMetrics } from './sync-metrics';
import { SyncPace } from './sync-pace';
import { SyncAudit } from './sync-audit';
import { SyncService } from './sync.service';
import { SyncStatusReader } from './sync-status-reader';
import { SyncWaits } from './sync-waits';

const refreshing: Provider[] = [
  RecentRefreshes,
  RefreshPublisher,
  DivisionRefresh,
  { provide: DivisionRefresher, useExisting: DivisionRefresh },
  SubjectFetcher,
  SubjectRefresh,
  { provide: SubjectRefresher, useExisting: SubjectRefresh },
  GainVerifier,
  PublicationQueue,
  DirectGrantsReader,
];

const reading: Provider[] = [
  OrganizationCheck,
  OrganizationReader,
  OwnRemovals,
  HeldBackStore,
  PlausibilityCheck,
  OrganizationSync,
  SyncAudit,
  SyncWaits,
  SyncService,
];

const following: Provider[] = [
  SyncPace,
  AuditQueries,
  AuditReadingStore,
  HintReader,
  HintedRevision,
  AuditPoll,
  AuditBackfill,
  TrusteeAudits,
  UnannouncedChanges,
  AuditPoller,
  AuditStatusReader,
  AuditReadingMetrics,
];

const telling: Provider[] = [SnapshotReadiness, SyncStatusReader, SyncMetrics];

/**
 * Reads the organisation into snapshots. Global, since those who answer from them have subjects read again through
 * the ports that it provides.
 */
@Global()
@Module({
  imports: [RevisionsModule, GenesysAuditsModule],
  controllers: [SyncController],
  providers: [...refreshing, ...reading, ...following, ...telling],
  exports: [SubjectRefresher, DivisionRefresher, DirectGrantsReader, SnapshotReadiness],
})
export class SyncModule {
  constructor(
    sync: SyncService,
    stored: StoredSnapshots,
    organization: OrganizationSync,
    unannounced: UnannouncedChanges,
  ) {
    stored.whenReadElsewhere(() => sync.postpone());
    organization.onFound((changes) => unannounced.note(changes));
  }
}

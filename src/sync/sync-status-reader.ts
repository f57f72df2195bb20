import { Inject, Injectable } from '@nestjs/common';
import { GenesysSettings } from '../config/settings';
import { RateStatisticsReader } from '../genesys/rate-limit/rate-statistics-reader';
import { countsOf } from '../revisions/history/facts/snapshot-counts';
import { AuditStatusReader } from './audits/audit-status-reader';
import type { HeldBack } from './held-back/held-back';
import { HeldBackStore } from './held-back/held-back-store';
import { SnapshotStore } from '../revisions/current/snapshot-store';
import type { SyncRun } from './sync-run';
import { SyncService } from './sync.service';
import { type SyncWait, SyncWaits } from './sync-waits';
import type { CurrentSnapshotDto, HeldBackDto, SyncRunDto, SyncStatusDto } from './sync.dto';

/** Reports the progress of the sync run, and what there is to answer from. */
@Injectable()
export class SyncStatusReader {
  constructor(
    private readonly sync: SyncService,
    private readonly snapshots: SnapshotStore,
    private readonly rate: RateStatisticsReader,
    private readonly audits: AuditStatusReader,
    @Inject(HeldBackStore) private readonly heldBack: Pick<HeldBackStore, 'read'>,
    @Inject(SyncWaits) private readonly waits: Pick<SyncWaits, 'current'>,
    @Inject(GenesysSettings) private readonly settings: Pick<GenesysSettings, 'rateLimitPerMinute'>,
  ) {}

  async read(): Promise<SyncStatusDto> {
    const held = await this.heldBack.read();
    const run = this.sync.latestRun();
    return {
      run: run && toRunDto(run, this.waits.current()),
      heldBack: held && toHeldBackDto(held),
      snapshot: this.currentSnapshot(),
      nextRunAt: this.sync.nextRunAt?.toISOString(),
      rate: { ...this.rate.read(), settingPerMinute: this.settings.rateLimitPerMinute },
      audits: await this.audits.read(),
    };
  }

  private currentSnapshot(): CurrentSnapshotDto | undefined {
    const latest = this.snapshots.latest();
    if (latest === undefined) return undefined;
    const { snapshot, partial } = latest;
    return {
      revision: snapshot.revision,
      asOf: snapshot.asOf,
      state: this.snapshots.state() === 'fresh' ? 'fresh' : 'stale',
      organizationId: snapshot.organization.id,
      organizationName: snapshot.organization.name,
      partial,
      gaps: [...snapshot.gaps],
      counts: countsOf(snapshot),
    };
  }
}

function toRunDto(run: SyncRun, wait: SyncWait | undefined): SyncRunDto {
  return {
    id: run.id,
    status: run.status,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString(),
    progress: run.progress.totals(),
    waitingFor: run.status === 'running' ? wait : undefined,
    parts: run.progress.parts(),
    failure: run.failure,
  };
}

function toHeldBackDto({ id, firstHeldAt, lastHeldAt, runs, losses, acceptedBy }: HeldBack): HeldBackDto {
  return { id, firstHeldAt, lastHeldAt, runs, losses: [...losses], acceptedBy };
}

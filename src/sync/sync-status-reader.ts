import type { RateStatisticsReader } from '../genesys/rate-limit/rate-statistics-reader';
import { countsOf } from '../snapshots/facts/snapshot-counts';
import type { SnapshotStore } from './snapshot-store';
import type { SyncRun } from './sync-run';
import type { SyncService } from './sync.service';
import type { CurrentSnapshotDto, SyncRunDto, SyncStatusDto } from './sync.dto';

/** Tells how the reading goes, and what there is to answer from. */
export class SyncStatusReader {
  constructor(
    private readonly sync: SyncService,
    private readonly snapshots: SnapshotStore,
    private readonly rate: RateStatisticsReader,
    private readonly limitPerMinute: number,
  ) {}

  read(): SyncStatusDto {
    const run = this.sync.latestRun();
    return {
      run: run && toRunDto(run),
      snapshot: this.currentSnapshot(),
      nextRunAt: this.sync.nextRunAt?.toISOString(),
      rate: { ...this.rate.read(), limitPerMinute: this.limitPerMinute },
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

function toRunDto(run: SyncRun): SyncRunDto {
  return {
    id: run.id,
    status: run.status,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString(),
    progress: run.progress.totals(),
    parts: run.progress.parts(),
    failure: run.failure,
  };
}

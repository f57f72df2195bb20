import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock';
import { MetricsRegistry, type Sample } from '../metrics/metrics-registry';
import { SnapshotStore } from '../revisions/current/snapshot-store';
import type { SyncRun } from './sync-run';
import { SyncService } from './sync.service';

/** How old what is answered from is, what it lacks, and how sync runs end. */
@Injectable()
export class SyncMetrics {
  constructor(
    metrics: MetricsRegistry,
    private readonly store: SnapshotStore,
    sync: SyncService,
    @Inject(CLOCK) private readonly now: Clock,
  ) {
    metrics.sampled(
      'rolecall_snapshot_age_seconds',
      'Age of the snapshot that is answered from.',
      () => this.store.readiness().ageSeconds,
    );
    metrics.sampled('rolecall_snapshot_part_age_seconds', 'Age of each part of it.', () => this.parts());
    metrics.sampled('rolecall_snapshot_usable', '1 while checks can be answered, else 0.', () =>
      this.store.state() === 'fresh' ? 1 : 0,
    );
    metrics.sampled(
      'rolecall_snapshot_gaps',
      'Parts of the organisation that our client cannot see.',
      () => this.store.latest()?.snapshot.gaps.length,
    );
    metrics.sampled(
      'rolecall_snapshot_revision',
      'Revision that is answered from.',
      () => this.store.latest()?.snapshot.revision,
    );
    this.countRuns(metrics, sync);
  }

  private parts(): Sample[] {
    const readAt = Object.entries(this.store.latest()?.snapshot.readAt ?? {});
    return readAt.map(([part, at]) => ({ labels: { part }, value: (this.now() - Date.parse(at)) / 1_000 }));
  }

  private countRuns(metrics: MetricsRegistry, sync: SyncService): void {
    const runs = metrics.counter('rolecall_sync_runs', 'Sync runs that ended, by how they ended.', [
      'status',
    ]);
    let last: SyncRun | undefined;
    sync.onEnded((run) => {
      runs.inc({ status: run.status });
      if (run.status === 'succeeded') last = run;
    });
    metrics.sampled(
      'rolecall_sync_duration_seconds',
      'Time of the last sync run that succeeded.',
      () => last && last.durationMs() / 1_000,
    );
    metrics.sampled(
      'rolecall_sync_calls',
      'Calls of the last sync run that succeeded.',
      () => last?.progress.totals().calls,
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { type SnapshotState, SnapshotStore } from '../revisions/current/snapshot-store';
import { SyncService } from './sync.service';
import { SyncWaits } from './sync-waits';

/** Whether there is a snapshot to answer from and, if not, why. Anyone may request it: it names no more than hosts. */
@Injectable()
export class SnapshotReadiness {
  constructor(
    @Inject(SnapshotStore) private readonly store: Pick<SnapshotStore, 'readiness'>,
    @Inject(SyncWaits) private readonly waits: Pick<SyncWaits, 'current'>,
    @Inject(SyncService) private readonly sync: Pick<SyncService, 'latestRun'>,
  ) {}

  readiness(): { state: SnapshotState; asOf?: string; ageSeconds?: number; reason?: string } {
    const readiness = this.store.readiness();
    return readiness.state === 'fresh' ? readiness : { ...readiness, reason: this.reason() };
  }

  private reason(): string | undefined {
    const wait = this.waits.current();
    if (wait !== undefined) return `The sync run waits: ${wait.detail}.`;
    const failure = this.sync.latestRun()?.failure;
    return failure && `The last sync run failed (${failure.code}). See GET /api/v1/sync.`;
  }
}

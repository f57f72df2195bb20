import { Inject, Injectable } from '@nestjs/common';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { WriteGuard } from './write-guard';

/** Whether anything may be written, and what is written could be answered from. */
@Injectable()
export class WriteReadiness {
  constructor(
    @Inject(SnapshotStore) private readonly snapshots: Pick<SnapshotStore, 'state'>,
    @Inject(WriteGuard) private readonly guard: Pick<WriteGuard, 'isOfOurOrganization'>,
  ) {}

  async isReady(): Promise<boolean> {
    return this.snapshots.state() === 'fresh' && (await this.guard.isOfOurOrganization());
  }
}

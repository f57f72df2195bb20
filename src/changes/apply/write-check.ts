import { Logger, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '../../common/domain-error';
import type { RevisionSource } from '../../sync/revision-source';
import type { SnapshotStore } from '../../sync/snapshot-store';
import type { WriteGuard } from './write-guard';

/** Says at the start, as soon as the organisation is known, what the client that changes grants lacks. */
export class WriteCheck implements OnModuleInit {
  private readonly logger = new Logger(WriteCheck.name);
  private said = false;

  constructor(
    private readonly snapshots: Pick<SnapshotStore, 'onPublish' | 'state'>,
    private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly guard: Pick<WriteGuard, 'requireRights' | 'isSeen'>,
    private readonly enabled: boolean,
  ) {}

  onModuleInit(): void {
    if (!this.enabled) return;
    this.snapshots.onPublish(() => void this.look());
    void this.look();
  }

  private async look(): Promise<void> {
    if (this.said || this.snapshots.state() !== 'fresh') return;
    this.said = true;
    try {
      const { index } = await this.revisions.indexedAt();
      await this.guard.requireRights(index);
      if (!this.guard.isSeen(index))
        this.logger.warn(
          'The OAuth client that changes grants is not in the snapshot: its rights are not known',
        );
    } catch (error) {
      this.judge(error);
    }
  }

  private judge(error: unknown): void {
    if (error instanceof DomainError && error.status === 409)
      return this.logger.error({ msg: 'Changes cannot be applied', detail: error.message });
    this.said = false;
    this.logger.warn({ msg: 'The rights to change grants could not be looked at', err: error });
  }
}

import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { DomainError } from '../../common/errors';
import { RevisionSource } from '../../revisions/current/revision-source';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { WriteGuard } from './write-guard';

/** Reports at startup, as soon as the organisation is known, what the client that changes grants lacks. */
@Injectable()
export class WriteCheck implements OnModuleInit {
  private readonly logger = new Logger(WriteCheck.name);
  private said = false;

  constructor(
    @Inject(SnapshotStore) private readonly snapshots: Pick<SnapshotStore, 'onPublish' | 'state'>,
    @Inject(RevisionSource) private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    @Inject(WriteGuard) private readonly guard: Pick<WriteGuard, 'requireRights' | 'isSeen'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'enabled'>,
  ) {}

  onModuleInit(): void {
    if (!this.settings.enabled) return;
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
          'The OAuth client that changes grants is not in the snapshot: its permissions are unknown',
        );
    } catch (error) {
      this.evaluate(error);
    }
  }

  private evaluate(error: unknown): void {
    if (error instanceof DomainError && error.status === 409)
      return this.logger.error({ msg: 'Changes cannot be applied', detail: error.message });
    this.said = false;
    this.logger.warn({ msg: 'The permissions to change grants could not be checked', err: error });
  }
}

import { Logger, type OnModuleInit } from '@nestjs/common';
import type { RevisionSource } from '../sync/revision-source';
import type { SnapshotStore } from '../sync/snapshot-store';
import { missingToWrite } from './write-permissions';

/** Says at the start, as soon as the organisation is known, what the client that changes grants lacks. */
export class WritePermissionsCheck implements OnModuleInit {
  private readonly logger = new Logger(WritePermissionsCheck.name);
  private said = false;

  constructor(
    private readonly snapshots: Pick<SnapshotStore, 'onPublish' | 'state'>,
    private readonly revisions: Pick<RevisionSource, 'indexedAt'>,
    private readonly clientId: string,
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
      const missing = missingToWrite(index, this.clientId);
      if (missing.length > 0)
        this.logger.error({ msg: 'The OAuth client that changes grants lacks permissions', missing });
    } catch (error) {
      this.said = false;
      this.logger.warn({ msg: 'The rights to change grants could not be looked at', err: error });
    }
  }
}

import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Checkpointer } from './checkpoints/checkpointer';
import type { SigningKey } from './checkpoints/signing-key';
import { SYSTEM } from './event/audit-actor';
import type { AuditLog } from './log/audit-log';
import type { Verifications } from './verification/verifications';

/** Begins the log of this start and ends it: whatever was taken is recorded and sealed before the database closes. */
export class AuditLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AuditLifecycle.name);

  constructor(
    private readonly log: AuditLog,
    private readonly checkpointer: Checkpointer,
    private readonly verifications: Verifications,
    private readonly key: SigningKey,
    /** Names this instance among others. */
    private readonly instanceId: string,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.key.groupReadable)
      this.logger.warn(
        'The group of AUDIT_SIGNING_KEY_FILE may read it: whoever is in it can sign checkpoints.',
      );
    await this.checkpointer.start();
    this.log.onAppended((seq) => this.checkpointer.noteAppended(seq));
    await this.log.record({
      action: 'service.started',
      actor: SYSTEM,
      target: { type: 'service', id: this.instanceId },
      outcome: 'success',
      after: { keyId: this.key.keyId, node: process.version },
    });
    if (this.key.created) await this.recordKey();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.verifications.close();
    await this.recordStop();
    await this.log.close();
    await this.checkpointer.stop();
  }

  private async recordKey(): Promise<void> {
    await this.log.record({
      action: 'audit.checkpoint_key_created',
      actor: SYSTEM,
      target: { type: 'signing_key', id: this.key.keyId },
      outcome: 'success',
      after: { publicKey: this.key.publicKey },
    });
  }

  /** A database that fails now must not keep the process from ending. */
  private async recordStop(): Promise<void> {
    const target = { type: 'service', id: this.instanceId } as const;
    try {
      await this.log.record({ action: 'service.stopped', actor: SYSTEM, target, outcome: 'success' });
    } catch (error) {
      this.logger.error({ msg: 'The end of the service could not be recorded', err: error });
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ClockJump } from '../common/trusted-clock';
import { ServiceClock } from '../database/clock/service-clock';
import { Checkpointer } from './checkpoints/checkpointer';
import { SigningKey } from './checkpoints/signing-key';
import { SYSTEM } from './event/audit-actor';
import { AuditLog } from './log/audit-log';
import { AuditedWork } from './log/audited-work';
import { RefusalRecorder } from './log/refusal-recorder';
import { AuditReader } from './reading/audit-reader';
import { RestoredBackup } from './restored-backup';
import { Verifications } from './verification/verifications';

/** A verification that does not hear that it is to end must not keep the stop from being recorded. */
const MAX_VERIFICATION_END_MS = 1_000;

/** Begins the log of this start and ends it: whatever was taken is recorded and sealed before the database closes. */
@Injectable()
export class AuditLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AuditLifecycle.name);
  /** Names this instance among others. */
  private readonly instanceId = uuidv7();
  private ending?: Promise<void>;

  constructor(
    private readonly log: AuditLog,
    private readonly checkpointer: Checkpointer,
    private readonly verifications: Verifications,
    private readonly refusals: RefusalRecorder,
    private readonly audited: AuditedWork,
    private readonly key: SigningKey,
    private readonly clock: ServiceClock,
    private readonly reader: AuditReader,
    private readonly restored: RestoredBackup,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.key.groupReadable)
      this.logger.warn('The group of AUDIT_SIGNING_KEY_FILE may read it: its members can sign checkpoints.');
    const formerKeyId = await this.checkpointer.start();
    this.log.onAppended((seq) => this.checkpointer.noteAppended(seq));
    await this.log.record({
      action: 'service.started',
      actor: SYSTEM,
      target: { type: 'service', id: this.instanceId },
      outcome: 'success',
      after: { keyId: this.key.keyId, node: process.version },
    });
    if (this.key.created) await this.recordKey();
    await this.restored.record();
    const isRotated = formerKeyId !== undefined && (await this.recordRotation(formerKeyId));
    this.clock.onJump((jump) => this.recordJump(jump));
    // Not awaited: after a crash there may be many records to follow.
    void (isRotated ? this.checkpointer.attempt(1) : this.checkpointer.inspect());
  }

  onApplicationShutdown(): Promise<void> {
    return this.end();
  }

  /** Records the stop and signs what is new, once: also when other parts of the service cannot come to their end. */
  end(): Promise<void> {
    return (this.ending ??= this.finish());
  }

  private async finish(): Promise<void> {
    await Promise.race([
      this.verifications.close(),
      sleep(MAX_VERIFICATION_END_MS, undefined, { ref: false }),
    ]);
    // Both count repetitions, and have not recorded the last of them.
    await Promise.all([this.refusals.close(), this.audited.close()]);
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

  /** Once for each key: during a rolling restart, instances with either of them sign by turns. */
  private async recordRotation(formerKeyId: string): Promise<boolean> {
    const { keyId, publicKey } = this.key;
    const recorded = await this.reader.withAction('audit.checkpoint_key_rotated');
    if (recorded.some(({ target }) => target?.id === keyId)) return false;
    await this.log.record({
      action: 'audit.checkpoint_key_rotated',
      actor: SYSTEM,
      target: { type: 'signing_key', id: keyId },
      outcome: 'success',
      before: { keyId: formerKeyId },
      after: { publicKey },
    });
    return true;
  }

  /** If the clock went back, the log records that automatically with the next record. */
  private async recordJump({ beforeMs, afterMs }: ClockJump): Promise<void> {
    const [before, after] = [beforeMs, afterMs].map((ms) => ({ time: new Date(ms).toISOString() }));
    if (afterMs < beforeMs) return;
    await this.log.record({
      action: 'clock.jumped',
      actor: SYSTEM,
      target: { type: 'clock', id: 'service' },
      outcome: 'success',
      reason: 'The clock was set ahead and stayed there for an hour: it is believed from here on.',
      before,
      after,
    });
  }

  /** A database that fails now must not keep the process from ending. */
  private async recordStop(): Promise<void> {
    const target = { type: 'service', id: this.instanceId } as const;
    try {
      await this.log.record({ action: 'service.stopped', actor: SYSTEM, target, outcome: 'success' });
    } catch (error) {
      this.logger.error({ msg: 'The stop of the service could not be recorded', err: error });
    }
  }
}

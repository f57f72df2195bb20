import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { AuditSettings } from '../../config/settings';
import type { Checkpoint } from '../checkpoint';
import { CheckpointFile } from './checkpoint-file';

/** Copies checkpoints to where the owner of the database cannot change them. */
@Injectable()
export class CheckpointPublisher {
  private readonly logger = new Logger(CheckpointPublisher.name);
  /** The newest one that the file could not take; it covers those before it. */
  private unwritten?: Checkpoint;

  constructor(
    @Inject(AuditSettings) private readonly settings: Pick<AuditSettings, 'checkpointLog'>,
    /** A line is appended here for each checkpoint. */
    @Optional() private readonly file?: CheckpointFile,
  ) {}

  /** Throws when the file cannot be used: better at the start than at the first checkpoint. */
  async check(): Promise<void> {
    await this.file?.check();
  }

  /** Resolves once the line is on the disk. When it cannot be written, the next `retry` tries again. */
  async publish(checkpoint: Checkpoint): Promise<void> {
    if (this.settings.checkpointLog) this.logger.log({ msg: 'Audit checkpoint', checkpoint });
    this.unwritten = checkpoint;
    await this.retry();
  }

  /** Writes what the file could not take before. */
  async retry(): Promise<void> {
    const { unwritten } = this;
    if (unwritten !== undefined) await this.file?.append(unwritten);
    if (this.unwritten === unwritten) this.unwritten = undefined;
  }
}

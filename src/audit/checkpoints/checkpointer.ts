import { Logger } from '@nestjs/common';
import type { Checkpoint } from '../checkpoint';
import type { CheckpointPublisher } from './checkpoint-publisher';
import type { CheckpointStore } from './checkpoint-store';
import type { SigningKey } from './signing-key';

export interface CheckpointRhythm {
  /** Records after which a checkpoint is due. */
  readonly everyRecords: number;
  /** After this long one is made if there is anything new. */
  readonly intervalMs: number;
}

/** Makes checkpoints when they are due. */
export class Checkpointer {
  private readonly logger = new Logger(Checkpointer.name);
  private timer?: NodeJS.Timeout;
  private running: Promise<unknown> = Promise.resolve();
  private lastSeq = 0;
  private pending = false;

  constructor(
    private readonly store: CheckpointStore,
    private readonly key: SigningKey,
    private readonly publisher: CheckpointPublisher,
    private readonly rhythm: CheckpointRhythm,
  ) {}

  /** Finds where the last checkpoint was and begins to watch. */
  async start(): Promise<void> {
    await this.publisher.check();
    const newest = await this.store.newest();
    this.lastSeq = newest?.seq ?? 0;
    if (newest !== undefined && newest.keyId !== this.key.keyId) {
      const keys = { lastKeyId: newest.keyId, keyId: this.key.keyId };
      this.logger.warn({ msg: 'The last audit checkpoint was signed with another key', ...keys });
    }
    this.timer = setInterval(() => void this.attempt(1), this.rhythm.intervalMs).unref();
  }

  /** Ends the watch with a checkpoint of whatever is new. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.attempt(1);
  }

  /** To be told the number of the last record whenever some were appended. */
  noteAppended(seq: number): void {
    if (this.pending || seq - this.lastSeq < this.rhythm.everyRecords) return;
    this.pending = true;
    void this.attempt(this.rhythm.everyRecords);
  }

  /** Makes one if `least` records came since the last, after any attempt that is under way. */
  attempt(least: number): Promise<void> {
    const attempt = this.running.then(() => this.make(least));
    this.running = attempt;
    return attempt;
  }

  private async make(least: number): Promise<void> {
    this.pending = false;
    try {
      const checkpoint = await this.store.take(this.key.privateKey, least);
      if (checkpoint === undefined) this.lastSeq = (await this.store.newest())?.seq ?? 0;
      else await this.keep(checkpoint);
    } catch (error) {
      this.logger.error({ msg: 'An audit checkpoint could not be made; the next one is tried', err: error });
    }
  }

  private async keep(checkpoint: Checkpoint): Promise<void> {
    if (checkpoint.seq < this.lastSeq) {
      const { seq } = checkpoint;
      this.logger.error({
        msg: 'The audit log is shorter than at its last checkpoint',
        seq,
        was: this.lastSeq,
      });
    }
    this.lastSeq = checkpoint.seq;
    await this.publisher.publish(checkpoint);
  }
}

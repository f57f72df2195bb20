import { Inject, Injectable, Logger } from '@nestjs/common';
import { DomainError } from '../../common/errors';
import { AuditSettings } from '../../config/settings';
import type { Checkpoint } from '../checkpoint';
import { CheckpointPublisher } from './checkpoint-publisher';
import { CheckpointStore } from './checkpoint-store';
import { LogContinuity } from './log-continuity';
import { ForkedLogError, RefusedCheckpointError } from './refused-checkpoint-error';
import { RestoreAcceptance } from './restore-acceptance';
import { SigningKey } from './signing-key';

/** The service must end soon; a log of a million records without a checkpoint takes longer to follow. */
const SHUTDOWN_TIMEOUT_MS = 5_000;

/** Makes checkpoints when they are due, of a log that continues from those before. */
@Injectable()
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
    private readonly continuity: LogContinuity,
    private readonly restores: RestoreAcceptance,
    @Inject(AuditSettings)
    private readonly settings: Pick<AuditSettings, 'checkpointEvery' | 'checkpointIntervalMs'>,
  ) {}

  /** The newest checkpoint that this process signed, or saw to hold. */
  get last(): Checkpoint | undefined {
    return this.continuity.last;
  }

  /** Finds where the last checkpoint was and begins to watch. Returns the other key that signed it, if another did. */
  async start(): Promise<string | undefined> {
    await this.publisher.check();
    const newest = await this.store.newest();
    this.lastSeq = (await this.store.newestProven(this.key.trustedKeys))?.seq ?? 0;
    this.timer = setInterval(() => void this.attempt(1), this.settings.checkpointIntervalMs).unref();
    if (newest === undefined || newest.keyId === this.key.keyId) return undefined;
    const keys = { lastKeyId: newest.keyId, keyId: this.key.keyId };
    this.logger.warn({ msg: 'The last audit checkpoint was signed with another key', ...keys });
    return newest.keyId;
  }

  /** Ends the watch with a checkpoint of anything new. A long scan of the log is abandoned for that. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    const patience = setTimeout(() => this.continuity.giveUp(), SHUTDOWN_TIMEOUT_MS);
    await this.attempt(1);
    clearTimeout(patience);
  }

  /** Call this with the number of the last record whenever some were appended. */
  noteAppended(seq: number): void {
    if (this.pending || seq - this.lastSeq < this.settings.checkpointEvery) return;
    this.pending = true;
    void this.attempt(this.settings.checkpointEvery);
  }

  /** Checks at startup whether the log is the one that was left, and accepts a restore if the settings say so. */
  inspect(): Promise<void> {
    return this.attempt(Number.MAX_SAFE_INTEGER);
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
      await this.publisher.retry();
      await this.sign(least);
    } catch (error) {
      await this.fail(error);
    }
  }

  private async fail(error: unknown): Promise<void> {
    if (error instanceof ForkedLogError) await this.refuse(error);
    else if (error instanceof RefusedCheckpointError || error instanceof DomainError)
      this.logger.error(error.message);
    else
      this.logger.error({
        msg: 'An audit checkpoint could not be signed; the next one will be tried',
        err: error,
      });
  }

  private async sign(least: number): Promise<void> {
    const end = await this.store.head();
    // A log that was refused is checked again only after as many records, not at each.
    this.lastSeq = Math.max(this.continuity.last?.seq ?? 0, Math.min(this.lastSeq, end.seq));
    try {
      await this.continuity.require(end);
    } catch (error) {
      if (error instanceof RefusedCheckpointError) this.lastSeq = end.seq;
      throw error;
    }
    if (this.last?.seq === end.seq) return;
    const checkpoint = await this.store.take(this.key, end, least);
    if (checkpoint === undefined) return this.followOthers(end.seq);
    this.continuity.last = checkpoint;
    this.lastSeq = checkpoint.seq;
    await this.publisher.publish(checkpoint);
  }

  /** Another instance may have made it. Anything beyond the records that were checked is left for the next time. */
  private async followOthers(end: number): Promise<void> {
    const newest = await this.store.newestProven(this.key.trustedKeys);
    if (newest !== undefined && newest.seq <= end) this.continuity.last = newest;
    this.lastSeq = newest?.seq ?? 0;
  }

  private async refuse(fork: ForkedLogError): Promise<void> {
    try {
      if (!this.restores.allows(fork.newest)) {
        this.logger.error(fork.message);
        return await this.restores.recordFork(fork);
      }
      const open = await this.continuity.contradictions();
      await this.restores.recordAcceptance(fork, open);
      this.continuity.accept(open);
      await this.sign(1);
    } catch (error) {
      await this.fail(error);
    }
  }
}

import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Checkpoint } from '../checkpoint';
import { LARGE_BATCH_SIZE, AuditReader } from '../reading/audit-reader';
import { ChainWalk } from '../verifier/chain-walk';
import { Damage } from '../verifier/damage';
import { readRecord } from '../verifier/read-record';
import { abandonedBy, nameOf } from '../verifier/recorded-restores';
import { CheckpointStore } from './checkpoint-store';
import { isContradicted, openContradictions, type Contradiction, type SealedRecord } from './contradiction';
import { KnownCheckpoints } from './known-checkpoints';
import { BrokenLogError, ForkedLogError } from './refused-checkpoint-error';
import { SigningKey } from './signing-key';

/** Determines whether the log is still the one that was signed before. Checked before every new signature. */
@Injectable()
export class LogContinuity {
  /** The newest checkpoint that this process signed, or saw to hold. */
  last?: Checkpoint;
  /** Names of what this process has accepted; the record of it may not be covered yet. */
  private readonly accepted = new Set<string>();
  private surveyed = false;
  private givenUp = false;

  constructor(
    private readonly reader: AuditReader,
    private readonly store: CheckpointStore,
    private readonly known: KnownCheckpoints,
    private readonly key: SigningKey,
  ) {}

  /** Throws RefusedCheckpointError unless the log up to `end` continues from every checkpoint that is known. */
  async require(end: SealedRecord): Promise<void> {
    if (!this.surveyed || (this.last && (await this.isForked(this.last)))) await this.survey(end);
    this.last ??= await this.store.newestProven(this.key.trustedKeys);
    await this.requireChain(this.last, end);
  }

  /** From now on these contradict nothing: the operator declared that an older database was restored. */
  accept(contradictions: readonly Contradiction[]): void {
    for (const { checkpoint } of contradictions) this.accepted.add(nameOf(checkpoint));
  }

  /** Ends whatever follows the records, and lets no more begin: the service stops. */
  giveUp(): void {
    this.givenUp = true;
  }

  /** What contradicts the log and was not accepted, the newest first. */
  async contradictions(): Promise<Contradiction[]> {
    const found: Contradiction[] = await this.known.contradictions();
    if (this.last && (await this.isForked(this.last)))
      found.push({ checkpoint: this.last, source: 'process' });
    return openContradictions(found, new Set([...this.accepted, ...(await this.acceptedInLog())]));
  }

  private async survey(end: SealedRecord): Promise<void> {
    this.surveyed = false;
    const open = await this.contradictions();
    const [newest] = open;
    if (newest !== undefined) throw new ForkedLogError(newest, open.length, end);
    if (this.last && (await this.isForked(this.last))) this.last = undefined;
    this.surveyed = true;
  }

  private async isForked(checkpoint: SealedRecord): Promise<boolean> {
    const records = await this.reader.sealsOf([checkpoint.seq]);
    return isContradicted(checkpoint, records.get(checkpoint.seq));
  }

  /** Follows the records from a checkpoint to the end, a few at a time. */
  private async requireChain(from: SealedRecord | undefined, end: SealedRecord): Promise<void> {
    const walk = new ChainWalk(from !== undefined);
    try {
      for await (const batch of this.reader.batches({}, rangeOf(from, end), LARGE_BATCH_SIZE)) {
        if (this.givenUp)
          throw new Error('The service stopped before the audit log was verified to its end.');
        for (const line of batch) walk.accept(readRecord(line));
        await nextTurn();
      }
      requireEnd(walk.last, end);
    } catch (error) {
      if (error instanceof Damage) throw new BrokenLogError(from?.seq ?? 0, error.message);
      throw error;
    }
  }

  /** Names in records that a signature covers: the owner of the database can write others, but cannot sign them. */
  private async acceptedInLog(): Promise<string[]> {
    const names: string[] = [];
    for (const record of await this.reader.withAction('audit.restore_accepted')) {
      const cover = await this.store.firstProvenFrom(record.seq, this.key.trustedKeys);
      if (cover === undefined) continue;
      const links = { chain: record.chain, seq: record.seq, hash: record.hash };
      const holds = await this.requireChain(links, cover).then(
        () => true,
        (error: unknown) => {
          if (error instanceof BrokenLogError) return false;
          throw error;
        },
      );
      if (holds) names.push(...abandonedBy(record));
    }
    return names;
  }
}

function rangeOf(from: SealedRecord | undefined, end: SealedRecord) {
  return { first: from?.seq ?? 1, last: end.seq };
}

function requireEnd(last: SealedRecord | undefined, end: SealedRecord): void {
  if (end.seq === 0 && last === undefined) return;
  if (last === undefined || last.seq !== end.seq)
    throw new Damage(
      'missing_records',
      `it should end with record ${end.seq}, and ends with ${last?.seq ?? 'none'}`,
    );
  if (isContradicted(end, last))
    throw new Damage('head_differs', `record ${end.seq} is not the one it should end with`);
}

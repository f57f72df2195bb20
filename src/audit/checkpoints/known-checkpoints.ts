import { Injectable, Optional } from '@nestjs/common';
import { isSignedBy, type Checkpoint } from '../checkpoint';
import { AuditReader } from '../reading/audit-reader';
import { forkedFrom } from '../verifier/recorded-restores';
import { CheckpointFile } from './checkpoint-file';
import { CheckpointStore } from './checkpoint-store';
import { isContradicted, type Contradiction, type SealedRecord } from './contradiction';
import { SigningKey } from './signing-key';

/** Checkpoints of the file that are compared in one question to the database. */
const BATCH_SIZE = 500;

/** Every checkpoint outside this process: of the table, of AUDIT_CHECKPOINT_FILE, and those that the log names itself. */
@Injectable()
export class KnownCheckpoints {
  constructor(
    private readonly store: CheckpointStore,
    private readonly reader: AuditReader,
    private readonly key: SigningKey,
    @Optional() private readonly file?: CheckpointFile,
  ) {}

  /** As they are, whole or not: for who verifies them. */
  async *all(): AsyncGenerator<unknown> {
    yield* this.store.all();
    if (this.file !== undefined) yield* this.file.values();
  }

  /**
   * Those that the records contradict, in constant memory except for these. Rows of the table count only with our
   * signature: otherwise anyone who can write there could keep us from signing. Lines of the file count as they are.
   */
  async contradictions(): Promise<Contradiction[]> {
    const found: Contradiction[] = [];
    for await (const checkpoint of this.inFile()) found.push({ checkpoint, source: 'file' });
    for (const checkpoint of await this.store.contradicted())
      if (this.key.trustedKeys.some((key) => isSignedBy(checkpoint, key)))
        found.push({ checkpoint, source: 'database' });
    for (const record of await this.reader.withAction('audit.fork_found')) {
      const name = forkedFrom(record);
      if (name === undefined) continue;
      const [seq = '', hash = ''] = name.split(':');
      found.push({ checkpoint: { chain: record.chain, seq: Number(seq), hash }, source: 'log' });
    }
    return found;
  }

  private async *inFile(): AsyncGenerator<SealedRecord> {
    let batch: SealedRecord[] = [];
    for await (const value of this.file?.values() ?? []) {
      if (!isSealed(value)) continue;
      batch.push({ chain: value.chain, seq: value.seq, hash: value.hash });
      if (batch.length < BATCH_SIZE) continue;
      yield* await this.contradictedOf(batch);
      batch = [];
    }
    yield* await this.contradictedOf(batch);
  }

  private async contradictedOf(batch: readonly SealedRecord[]): Promise<SealedRecord[]> {
    const records = await this.reader.sealsOf(batch.map(({ seq }) => seq));
    return batch.filter((checkpoint) => isContradicted(checkpoint, records.get(checkpoint.seq)));
  }
}

function isSealed(value: unknown): value is Checkpoint {
  if (typeof value !== 'object' || value === null) return false;
  const { chain, seq, hash } = value as Partial<Checkpoint>;
  return typeof chain === 'string' && Number.isSafeInteger(seq) && typeof hash === 'string';
}

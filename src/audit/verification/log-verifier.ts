import { createPublicKey } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Checkpointer } from '../checkpoints/checkpointer';
import type { CheckpointStore } from '../checkpoints/checkpoint-store';
import { longestInFile } from '../checkpoints/longest-in-file';
import type { SigningKey } from '../checkpoints/signing-key';
import { MANY_AT_ONCE, type AuditReader } from '../reading/audit-reader';
import type { VerificationReport } from '../verifier/verification-report';
import { verifyRecords } from '../verifier/verify-records';

/** The newest one covers all before it; more of them say more exactly where damage began. */
const CHECKPOINTS = 100;

export interface VerificationWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Where the log's seals are. */
export interface SealSources {
  readonly checkpointer: Checkpointer;
  readonly store: CheckpointStore;
  readonly key: SigningKey;
  /** The file that checkpoints are appended to, out of the database's reach. */
  readonly file?: string;
}

/** Holds the stored log against its own hashes and this instance's checkpoints. */
export class LogVerifier {
  constructor(
    private readonly reader: AuditReader,
    private readonly seals: SealSources,
  ) {}

  /** Verifies what there is now. Others get their turn of the event loop after every few milliseconds of work. */
  async verify({ signal, onProgress }: VerificationWatch): Promise<VerificationReport> {
    await this.seals.checkpointer.attempt(1);
    const { seq: total } = await this.reader.head();
    const batches = this.reader.batches({}, { first: 1, last: total }, MANY_AT_ONCE);
    const report = await verifyRecords(linesOf(batches), {
      checkpoints: await this.checkpoints(),
      publicKeys: [createPublicKey(this.seals.key.publicKey)],
      signal,
      onProgress: async (done) => {
        onProgress(done, total);
        await nextTurn();
      },
    });
    onProgress(report.records, total);
    return report;
  }

  /** Those of other keys prove nothing to whoever has only this one. */
  private async checkpoints(): Promise<unknown[]> {
    const { items } = await this.seals.store.page(CHECKPOINTS);
    const own = items.filter(({ keyId }) => keyId === this.seals.key.keyId).reverse();
    const { file, key } = this.seals;
    const outside = file === undefined ? undefined : await longestInFile(file, key.keyId);
    return outside === undefined ? own : [...own, outside];
  }
}

async function* linesOf(batches: AsyncIterable<readonly string[]>): AsyncGenerator<string> {
  for await (const batch of batches) yield* batch;
}

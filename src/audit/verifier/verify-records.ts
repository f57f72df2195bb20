import type { KeyObject } from 'node:crypto';
import { ChainWalk } from './chain-walk';
import { CheckpointChecks, type OtherKeys } from './checkpoint-checks';
import { Damage } from './damage';
import { peekSeq, readRecord } from './read-record';
import { RecordedRestores } from './recorded-restores';
import type { Finding, Trust, VerificationReport } from './verification-report';

/** What a verification may do without. Each is refused unless requested. */
export interface Allowances {
  /** An export that begins after seq 1: what lies before is not covered. */
  readonly partial?: boolean;
  /** No checkpoint for any of the records: a rewritten log or a cut-off tail is not seen. */
  readonly noCheckpoint?: boolean;
  /** The key that accompanies the checkpoint: a forger of one could have forged the other. */
  readonly unpinnedKey?: boolean;
}

export interface VerificationOptions {
  /** Parsed JSON of each checkpoint, as read; all are checked, and read to the end before the first line. */
  readonly checkpoints: Iterable<unknown> | AsyncIterable<unknown>;
  /** Ed25519 keys that the caller trusts. With any, a key that a checkpoint carries is ignored. */
  readonly publicKeys: readonly KeyObject[];
  readonly allow?: Allowances;
  /** `refuse` when left out: a checkpoint of another key is a finding. */
  readonly otherKeys?: OtherKeys;
  /**
   * Called with the number of lines read, every {@link PROGRESS_INTERVAL} lines; a promise is awaited, so it may set
   * the pace.
   */
  readonly onProgress?: (lines: number) => void | Promise<void>;
  /** The same for checkpoints, which are verified before the first line. */
  readonly onCheckpoints?: (checkpoints: number) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

export const PROGRESS_INTERVAL = 256;

/** A signature takes as long to verify as ten records. */
const CHECKPOINT_INTERVAL = 16;

/**
 * Verifies an export, line by line in constant memory, up to the first bad record. See docs/audit-format.md.
 * @param lines without their line ends, oldest record first.
 * @throws the signal's reason when aborted, and whatever reading the lines throws.
 */
export async function verifyRecords(
  lines: AsyncIterable<Buffer | string>,
  options: VerificationOptions,
): Promise<VerificationReport> {
  const verification = new Verification(options);
  await takeCheckpoints(verification, options);
  for await (const line of lines) {
    if (!verification.take(line)) break;
    if (verification.lines % PROGRESS_INTERVAL !== 0) continue;
    options.signal?.throwIfAborted();
    await options.onProgress?.(verification.lines);
  }
  options.signal?.throwIfAborted();
  return verification.finish();
}

async function takeCheckpoints(verification: Verification, options: VerificationOptions): Promise<void> {
  let taken = 0;
  for await (const checkpoint of options.checkpoints) {
    verification.checks.add(checkpoint);
    if (++taken % CHECKPOINT_INTERVAL !== 0) continue;
    options.signal?.throwIfAborted();
    await options.onCheckpoints?.(taken);
  }
}

class Verification {
  lines = 0;
  readonly checks: CheckpointChecks;
  private readonly walk: ChainWalk;
  private readonly restores = new RecordedRestores();
  private damage?: Finding;

  constructor(private readonly options: VerificationOptions) {
    this.walk = new ChainWalk(options.allow?.partial ?? false);
    this.checks = new CheckpointChecks(options.publicKeys, options.otherKeys);
  }

  /** @returns whether the next line is wanted. */
  take(line: Buffer | string): boolean {
    this.lines += 1;
    if (this.damage) return this.lookForMissing(line, this.damage);
    const expectedSeq = this.walk.expectedSeq;
    try {
      this.accept(line);
    } catch (error) {
      if (!(error instanceof Damage)) throw error;
      this.damage = {
        kind: error.kind,
        message: error.message,
        line: this.lines,
        seq: error.seq,
        expectedSeq,
      };
    }
    return !this.damage || leavesNumbersOut(this.damage);
  }

  finish(): VerificationReport {
    const { first, last } = this.walk;
    if (!this.damage) this.checks.end(first?.seq ?? 1, last?.seq ?? 0, this.lines);
    const accepted = this.restores.acceptedUpTo(this.checks.coveredTo);
    this.checks.abandon(accepted);
    const findings = [...this.checks.findings, ...this.forks(accepted), ...this.ownFindings()];
    const covered = Math.max(this.checks.coveredTo, (first?.seq ?? 1) - 1);
    return {
      verified: findings.length === 0,
      trust: this.trust,
      chain: first?.chain ?? null,
      records: first && last ? last.seq - first.seq + 1 : 0,
      firstSeq: first?.seq ?? null,
      lastSeq: last?.seq ?? null,
      lastHash: last?.hash ?? null,
      checkpoints: this.checks.verdicts,
      notCovered: last ? last.seq - covered : 0,
      findings,
    };
  }

  private accept(line: Buffer | string): void {
    const record = readRecord(line);
    this.walk.accept(record);
    if (this.lines === 1) this.checks.begin(record);
    this.checks.see(record, this.lines);
    this.restores.see(record);
  }

  // A gap and a record out of place begin alike: only the rest of the file tells them apart.
  private lookForMissing(line: Buffer | string, damage: Finding): boolean {
    const seq = peekSeq(line);
    const { expectedSeq = 1, seq: found = 0 } = damage;
    if (seq === undefined || seq < expectedSeq || seq >= found) return true;
    const message = `seq ${found} appears where seq ${expectedSeq} is expected, and seq ${seq} appears later, on line ${this.lines}`;
    this.damage = { ...damage, kind: 'reordered', message };
    return false;
  }

  private get trust(): Trust {
    if (!this.checks.anySpeaks) return 'no_checkpoint';
    return this.options.publicKeys.length > 0 ? 'pinned_key' : 'key_from_file';
  }

  private forks(accepted: ReadonlySet<string>): Finding[] {
    return this.restores.forksWithout(accepted).map(({ name, seq }) => ({
      kind: 'fork_recorded',
      message: `the service recorded here that the log contradicts its checkpoint ${spelled(name)}, and no restore was accepted since`,
      seq,
    }));
  }

  private *ownFindings(): Generator<Finding> {
    const { allow = {} } = this.options;
    if (this.damage) yield this.damage;
    if (this.lines === 0) yield { kind: 'empty_export', message: 'the export contains no record' };
    if (!this.checks.anySpeaks && !allow.noCheckpoint)
      yield {
        kind: 'no_checkpoint',
        message: 'no checkpoint for a record of this export: a cut-off tail is not seen',
      };
    if (this.trust === 'key_from_file' && !allow.unpinnedKey)
      yield {
        kind: 'key_not_pinned',
        message: 'no trusted key was given: the checkpoint vouches for itself',
      };
  }
}

/** What comes from a record is printed only in the form that it must have. */
function spelled(name: string): string {
  return /^\d{1,16}:[0-9a-f]{64}$/.test(name) ? name : '(unreadable)';
}

function leavesNumbersOut({ kind }: Finding): boolean {
  return kind === 'missing_records' || kind === 'missing_start';
}

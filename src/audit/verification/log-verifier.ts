import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Checkpointer } from '../checkpoints/checkpointer';
import { KnownCheckpoints } from '../checkpoints/known-checkpoints';
import { SigningKey } from '../checkpoints/signing-key';
import { LARGE_BATCH_SIZE, AuditReader, type RecordSeal } from '../reading/audit-reader';
import type { Finding, VerificationReport } from '../verifier/verification-report';
import { verifyRecords } from '../verifier/verify-records';
import { bounded, type BoundedReport } from './bounded-report';

export interface VerificationWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Holds the stored log against its own hashes and every checkpoint that this instance knows of. */
@Injectable()
export class LogVerifier {
  constructor(
    private readonly reader: AuditReader,
    private readonly checkpointer: Checkpointer,
    private readonly known: KnownCheckpoints,
    private readonly key: SigningKey,
  ) {}

  /**
   * Verifies what there is now, and signs its end only when nothing was found: a checkpoint of what a forger has
   * written would prove the forgery. Others get their turn of the event loop after every few milliseconds of work.
   */
  async verify(watch: VerificationWatch): Promise<BoundedReport> {
    const end: LogEnd = { total: 0, findings: [] };
    const report = await verifyRecords(this.lines(end), {
      checkpoints: this.checkpoints(),
      publicKeys: this.key.trustedKeys,
      otherKeys: 'compare',
      allow: { noCheckpoint: true },
      signal: watch.signal,
      onCheckpoints: () => nextTurn(),
      onProgress: async (done) => {
        watch.onProgress(done, end.total);
        await nextTurn();
      },
    });
    watch.onProgress(report.records, end.total);
    return bounded(await this.sealed(withFindings(report, end.findings)));
  }

  /** All of them are read before the end of the log is, so that none can be of a record that comes later. */
  private async *checkpoints(): AsyncGenerator<unknown> {
    yield* this.known.all();
    const { last } = this.checkpointer;
    if (last !== undefined) yield last;
  }

  private async *lines(end: LogEnd): AsyncGenerator<string> {
    const { head, last } = await this.reader.ends();
    end.findings.push(...headFindings(head, last));
    end.total = last?.seq ?? 0;
    const batches = this.reader.batches(
      {},
      { first: Number.MIN_SAFE_INTEGER, last: end.total },
      LARGE_BATCH_SIZE,
    );
    for await (const batch of batches) yield* batch;
  }

  /** Whatever was found, the checkpointer checks the log as well: it records a fork that it sees. */
  private async sealed(report: VerificationReport): Promise<VerificationReport> {
    const { checkpointer } = this;
    if (!report.verified) await checkpointer.inspect();
    else await checkpointer.attempt(1);
    const { last } = checkpointer;
    if (report.verified && last !== undefined && last.seq >= (report.lastSeq ?? 0))
      return { ...report, trust: 'pinned_key', notCovered: 0 };
    return report.trust === 'no_checkpoint' ? withFindings(report, [NO_CHECKPOINT]) : report;
  }
}

interface LogEnd {
  total: number;
  readonly findings: Finding[];
}

const NO_CHECKPOINT: Finding = {
  kind: 'no_checkpoint',
  message: 'no checkpoint for a record of this log: a cut-off tail is not seen',
};

function withFindings(report: VerificationReport, more: readonly Finding[]): VerificationReport {
  const findings = [...report.findings, ...more];
  return { ...report, findings, verified: findings.length === 0 };
}

/** The head is what the next record is linked to; an export does not hold it. */
function headFindings(head: RecordSeal | undefined, last: RecordSeal | undefined): Finding[] {
  if (head === undefined) return [headDiffers('the table audit_head is empty')];
  const end = last ?? { ...head, seq: 0, hash: head.seq === 0 ? head.hash : '' };
  const same = head.seq === end.seq && head.hash === end.hash && head.chain === end.chain;
  return same
    ? []
    : [headDiffers(`audit_head names record ${head.seq} as the last one, and that is not what is there`)];
}

function headDiffers(message: string): Finding {
  return { kind: 'head_differs', message };
}

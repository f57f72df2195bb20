import type { AuditRecord } from '../../audit-record';
import type { VerificationReport } from '../verification-report';
import { verifyRecords, type VerificationOptions } from '../verify-records';
import type { EvidenceFinding, EvidenceReport, EvidenceSeal, SealedReport } from './evidence-report';

/** The lines of an export, and how they are verified. */
export interface LogSource {
  readonly lines: AsyncIterable<Buffer>;
  readonly options: VerificationOptions;
}

/** Holds what an archive says of its record against the log; undefined is no log. */
export async function verifySealed(
  evidence: EvidenceReport,
  source: LogSource | undefined,
  mayLackLog: boolean,
): Promise<SealedReport> {
  if (source === undefined) return sealed(evidence, mayLackLog ? [] : [noLog], null);
  const search = new RecordSearch(evidence.seal);
  const log = await verifyRecords(search.through(source.lines), source.options);
  const mayLackCheckpoint = source.options.allow?.noCheckpoint ?? false;
  return sealed(evidence, findingsOf(evidence.seal, search.found, log, mayLackCheckpoint), log);
}

const noLog: EvidenceFinding = {
  kind: 'log_not_given',
  message: 'no export of the audit log: an archive that was forged as a whole is not seen',
};

/** Looks for a record among the lines that someone else reads. */
class RecordSearch {
  found = false;

  constructor(private readonly seal: EvidenceSeal | null) {}

  async *through(lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const line of lines) {
      if (this.seal !== null && line.includes(this.seal.hash)) this.found ||= isSealed(line, this.seal);
      yield line;
    }
  }
}

/** Its hash covers all else of it, and the log is verified beside. */
function isSealed(line: Buffer, { chain, seq, hash }: EvidenceSeal): boolean {
  try {
    const record = JSON.parse(line.toString('utf8')) as Partial<AuditRecord>;
    return record.hash === hash && record.seq === seq && record.chain === chain;
  } catch {
    return false;
  }
}

function findingsOf(
  seal: EvidenceSeal | null,
  found: boolean,
  log: VerificationReport,
  mayLackCheckpoint: boolean,
): EvidenceFinding[] {
  const findings: EvidenceFinding[] = [];
  if (!log.verified)
    findings.push({ kind: 'log_not_verified', message: 'the export of the audit log is not verified' });
  if (seal === null) return findings;
  if (!found)
    findings.push({ kind: 'record_not_in_log', message: `the log has no record ${seal.seq} with this hash` });
  else if (seal.seq > (log.lastSeq ?? 0) - log.notCovered && !mayLackCheckpoint)
    findings.push({
      kind: 'record_not_covered',
      message: 'no checkpoint covers the record: get one that was signed after the export of the archive',
    });
  return findings;
}

function sealed(
  evidence: EvidenceReport,
  findings: readonly EvidenceFinding[],
  log: VerificationReport | null,
): SealedReport {
  const all = [...evidence.findings, ...findings];
  const verified = all.length === 0;
  return { verified, evidence: { ...evidence, verified, findings: all }, log };
}

import type { AuditRecord } from '../audit-record';
import type { Checkpoint } from '../checkpoint';
import type { StoredRecord } from '../reading/audit-reader';
import type { VerificationJob } from '../verification/verification-job';
import type { BoundedReport } from '../verification/bounded-report';
import type { Finding } from '../verifier/verification-report';
import type {
  AuditEventDto,
  AuditFindingDto,
  CheckpointDto,
  VerificationDto,
  VerificationResultDto,
} from './audit.dto';

/** A record has the members of its DTO and no others: it was hashed with them. */
export function toEventDto({ record }: StoredRecord): AuditEventDto {
  return JSON.parse(record) as AuditRecord;
}

export function toCheckpointDto({ v, chain, seq, hash, time, keyId, signature }: Checkpoint): CheckpointDto {
  return { v, chain, seq, hash, time, keyId, signature };
}

export function toVerificationDto(job: VerificationJob): VerificationDto {
  const { id, status, startedAt, finishedAt, done, total, report } = job;
  return { id, status, startedAt, finishedAt, progress: { done, total }, result: report && toResult(report) };
}

function toResult(report: BoundedReport): VerificationResultDto {
  const { checkpoints, findings, checkpointCount, findingCount, ...verdict } = report;
  const { verified, trust, records, lastSeq, lastHash, notCovered } = verdict;
  return {
    verified,
    trust,
    records,
    lastSeq,
    lastHash,
    notCovered,
    checkpointCount,
    checkpoints: checkpoints.map(({ state, seq, time }) => ({ state, seq, time })),
    findingCount,
    findings: findings.map(toFinding),
  };
}

function toFinding({ kind, message, seq, expectedSeq }: Finding): AuditFindingDto {
  return { kind, message, seq, expectedSeq };
}

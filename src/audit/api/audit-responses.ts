import type { AuditRecord } from '../audit-record';
import type { Checkpoint } from '../checkpoint';
import type { StoredRecord } from '../reading/audit-reader';
import type { VerificationJob } from '../verification/verification-job';
import type { Finding, VerificationReport } from '../verifier/verification-report';
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

function toResult(report: VerificationReport): VerificationResultDto {
  const { verified, trust, records, lastSeq, lastHash, notCovered, checkpoints, findings } = report;
  return {
    verified,
    trust,
    records,
    lastSeq,
    lastHash,
    notCovered,
    checkpoints: checkpoints.map(({ state, seq, time }) => ({ state, seq, time })),
    findings: findings.map(toFinding),
  };
}

function toFinding({ kind, message, seq, expectedSeq }: Finding): AuditFindingDto {
  return { kind, message, seq, expectedSeq };
}

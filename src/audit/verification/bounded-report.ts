import type { CheckpointVerdict, VerificationReport } from '../verifier/verification-report';

const MAX_LISTED = 100;

/** A report with counts in place of what is too long to be stored and returned. */
export interface BoundedReport extends VerificationReport {
  readonly checkpointCount: number;
  readonly findingCount: number;
}

/** A log may have a million checkpoints. The failing ones are retained first, then the latest. */
export function bounded(report: VerificationReport): BoundedReport {
  const { checkpoints, findings } = report;
  return {
    ...report,
    checkpointCount: checkpoints.length,
    checkpoints: selected(checkpoints),
    findingCount: findings.length,
    findings: findings.slice(0, MAX_LISTED),
  };
}

function selected(checkpoints: readonly CheckpointVerdict[]): readonly CheckpointVerdict[] {
  if (checkpoints.length <= MAX_LISTED) return checkpoints;
  const failing = checkpoints.filter(({ state }) => state === 'fails').slice(0, MAX_LISTED);
  const others = checkpoints.filter(({ state }) => state !== 'fails');
  return [...failing, ...others.slice(others.length - (MAX_LISTED - failing.length))];
}

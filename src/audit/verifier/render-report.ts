import type { CheckpointVerdict, Finding, Trust, VerificationReport } from './verification-report';

const TRUST: Readonly<Record<Trust, string>> = {
  pinned_key: 'pinned key (you brought the public key)',
  key_from_file: 'key from the file (reveals accidents, not forgery: the key is unverified)',
  no_checkpoint: 'no checkpoint (links only: a rewritten log or a cut-off tail is not seen)',
};

/** The report for people, several lines. Every part of it is of a checked form, so it is safe to print. */
export function renderReport(report: VerificationReport): string {
  const lines = [
    report.verified ? 'VERIFIED' : 'NOT VERIFIED',
    `  trust: ${TRUST[report.trust]}`,
    `  records: ${report.records}${extent(report)}`,
    ...beforeStart(report),
    ...report.checkpoints.map((verdict, index) => `  checkpoint ${index + 1}: ${state(verdict)}`),
    `  not covered by a checkpoint: ${report.notCovered}`,
    ...report.findings.map(renderFinding),
  ];
  return lines.join('\n') + '\n';
}

function extent({ chain, firstSeq, lastSeq, lastHash }: VerificationReport): string {
  return chain === null ? '' : `, seq ${firstSeq} to ${lastSeq}, last hash ${lastHash}, log ${chain}`;
}

function beforeStart({ firstSeq }: VerificationReport): string[] {
  if (firstSeq === null || firstSeq === 1) return [];
  return [`  starts at seq ${firstSeq}: the part before is not covered`];
}

function state({ state, seq, time, keyId }: CheckpointVerdict): string {
  const name = state.replaceAll('_', ' ');
  return seq === undefined ? name : `${name}, seq ${seq}, ${time}, key ${keyId}`;
}

function renderFinding({ kind, message, line, seq, expectedSeq, checkpoint }: Finding): string {
  const place = [
    line === undefined ? '' : `line ${line}`,
    seq === undefined ? '' : `seq ${seq}`,
    expectedSeq === undefined || expectedSeq === seq ? '' : `where seq ${expectedSeq} is due`,
    checkpoint === undefined ? '' : `checkpoint ${checkpoint}`,
  ].filter((part) => part !== '');
  return `  ${kind}${place.length > 0 ? ` (${place.join(', ')})` : ''}: ${message}`;
}

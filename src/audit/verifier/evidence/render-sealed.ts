import { renderReport } from '../render-report';
import type { EvidenceFinding, EvidenceSeal, SealedReport } from './evidence-report';

/** An id that the file could have made up is printed only where it is harmless. */
const PLAIN_ID = /^[\w.-]{1,64}$/;

/** The report for people, several lines. */
export function renderSealed({ verified, evidence, log }: SealedReport): string {
  const lines = [
    verified ? 'VERIFIED' : 'NOT VERIFIED',
    `  archive: ${evidence.files} files verified`,
    ...(evidence.seal === null ? [] : sealLines(evidence.seal)),
    ...evidence.findings.map(findingLine),
  ];
  const text = `${lines.join('\n')}\n`;
  return log === null ? text : `${text}\nThe audit log: ${renderReport(log)}`;
}

function sealLines({ about, seq, hash, chain, time }: EvidenceSeal): string[] {
  const id = PLAIN_ID.test(about.id) ? about.id : '(an id with unusual characters)';
  return [
    `  ${about.type === 'review' ? 'review' : 'control'}: ${id}`,
    `  record: seq ${seq}, hash ${hash}, ${time}, log ${chain}`,
  ];
}

function findingLine({ kind, file, message }: EvidenceFinding): string {
  return `  ${kind}${file === undefined ? '' : ` (${file})`}: ${message}`;
}

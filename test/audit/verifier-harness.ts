import type { AuditRecord } from '../../src/audit/audit-record';
import {
  buildChain,
  checkpointOf,
  publicKey,
  stream,
  variedContent,
} from '../../src/audit/testing/build-chain';
import { recordLine } from '../../src/audit/record-hash';
import type { Finding, VerificationReport } from '../../src/audit/verifier/verification-report';
import { verifyRecords, type VerificationOptions } from '../../src/audit/verifier/verify-records';

export const LENGTH = 200;
/** The export that every mutation starts from, oldest record first. */
export const records = buildChain(LENGTH, variedContent);
export const lines = records.map(recordLine);
export const checkpoint = checkpointOf(records[LENGTH - 1] as AuditRecord);

export type Line = Buffer | string;

/** Verifies lines as an auditor would: with the checkpoint for record 200 and the key pinned. */
export function verifyLines(
  mutated: readonly Line[],
  options: Partial<VerificationOptions> = {},
): Promise<VerificationReport> {
  return verifyRecords(stream(mutated), { checkpoints: [checkpoint], publicKeys: [publicKey], ...options });
}

/** What was found first, by kind and place; "verified" when nothing was. */
export async function verdictOf(mutated: readonly Line[], options: Partial<VerificationOptions> = {}) {
  const { verified, findings } = await verifyLines(mutated, options);
  if (verified) return 'verified';
  const { kind, line, seq } = findings[0] as Finding;
  return { kind, line, seq };
}

export function replaced(index: number, line: Line): Line[] {
  return lines.with(index, line as string);
}

/** The line of a record that was changed by hand: its hash stays what it was. */
export function edited(index: number, change: Readonly<Record<string, unknown>>): string {
  return recordLine({ ...(records[index] as AuditRecord), ...change });
}

export const everyIndex = Array.from({ length: LENGTH }, (_, index) => index);

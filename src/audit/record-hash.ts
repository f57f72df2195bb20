import { hash } from 'node:crypto';
import type { AuditRecord, UnsealedRecord } from './audit-record';
import { canonicalJson } from './canonical-json';

/** The `prevHash` of the first record. */
export const GENESIS_HASH = '0'.repeat(64);

/** Lower-case hex SHA-256 of the canonical form of the record; a `hash` that it has already is left out. */
export function hashRecord(record: UnsealedRecord): string {
  return sha256Hex(canonicalJson({ ...record, hash: undefined }));
}

/** The record with its hash. */
export function sealRecord(record: UnsealedRecord): AuditRecord {
  return { ...record, hash: hashRecord(record) };
}

/** One line of an export, without the line end: exactly these bytes (as UTF-8), or a verifier refuses the line. */
export function recordLine(record: AuditRecord): string {
  return canonicalJson(record);
}

export function sha256Hex(text: string): string {
  return hash('sha256', text, 'hex');
}

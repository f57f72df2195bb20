import { isUtf8 } from 'node:buffer';
import type { AuditRecord } from '../audit-record';
import { canonicalJson, NoCanonicalFormError } from '../canonical-json';
import { sha256Hex } from '../record-hash';
import { Damage } from './damage';
import { requireRecordShape } from './record-shape';
import { isObject, isSequenceNumber } from './shape';

/** Longer lines are malformed, so that a hostile file cannot fill the memory. */
export const MAX_LINE_BYTES = 1024 * 1024;

const HASH_MEMBER = '"hash":"';
const HASH_MEMBER_LENGTH = '"hash":"",'.length + 64;

/**
 * Reads one line of an export and holds it against itself: its form, its canonical spelling and its own hash.
 * @throws Damage
 */
export function readRecord(line: Buffer | string): AuditRecord {
  const text = decode(line);
  const value = parse(text);
  try {
    const record = requireRecordShape(value);
    requireCanonical(text, record);
    requireOwnHash(text, record);
    return record;
  } catch (error) {
    throw error instanceof Damage ? new Damage(error.kind, error.message, claimedSeq(value)) : error;
  }
}

/** The sequence number that a line claims, whatever else is wrong with it. */
export function peekSeq(line: Buffer | string): number | undefined {
  try {
    return claimedSeq(parse(decode(line)));
  } catch {
    return undefined;
  }
}

function decode(line: Buffer | string): string {
  if (line.length > MAX_LINE_BYTES)
    throw new Damage('malformed_line', `the line is longer than ${MAX_LINE_BYTES} bytes`);
  if (typeof line === 'string') return line;
  if (!isUtf8(line)) throw new Damage('malformed_line', 'the line is not valid UTF-8');
  return line.toString('utf8');
}

function parse(text: string): unknown {
  if (text === '') throw new Damage('malformed_line', 'the line is empty');
  if (text.startsWith('\ufeff')) throw new Damage('malformed_line', 'the line starts with a byte order mark');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message quotes the line, which may hold anything.
    throw new Damage('malformed_line', 'the line is not JSON');
  }
}

// A reader takes one of two members of the same name, one spelling of a number for another: so bytes are compared.
function requireCanonical(text: string, record: AuditRecord): void {
  if (canonicalOrDamage(record) !== text)
    throw new Damage('not_canonical', 'the line is not the RFC 8785 form of the record it contains');
}

function canonicalOrDamage(record: AuditRecord): string {
  try {
    return canonicalJson(record);
  } catch (error) {
    if (error instanceof NoCanonicalFormError)
      throw new Damage('not_canonical', `the record has no canonical form: ${error.message}`);
    throw error;
  }
}

/**
 * Canonical JSON sorts the members, so the text without `hash` is the canonical form without `hash`. The last
 * occurrence of `"hash":"` is that member: inside a string its quotes would be escaped, and of the members that
 * sort after `hash` none may hold an object with a member of that name.
 */
function requireOwnHash(canonical: string, record: AuditRecord): void {
  const at = canonical.lastIndexOf(HASH_MEMBER);
  const content = canonical.slice(0, at) + canonical.slice(at + HASH_MEMBER_LENGTH);
  if (sha256Hex(content) !== record.hash)
    throw new Damage(
      'edited',
      'the hash of the record is not the one of its content: one of the two was edited',
    );
}

function claimedSeq(value: unknown): number | undefined {
  return isObject(value) && isSequenceNumber(value.seq) ? value.seq : undefined;
}

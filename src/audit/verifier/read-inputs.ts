import type { KeyObject } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { EvidenceReport } from './evidence/evidence-report';
import { verifyEvidence } from './evidence/verify-evidence';
import { publicKeysIn } from './public-keys-in';
import { isObject } from './shape';
import { UsageError } from './usage-error';

/** A larger file of checkpoints must have one a line. */
const MAX_WHOLE_FILE_BYTES = 64 * 1024 * 1024;
const READ_BYTES = 256 * 1024;

/** The values of several files, one file after the other. */
export async function* readCheckpointFiles(paths: readonly string[]): AsyncGenerator<unknown> {
  for (const path of paths) {
    if (sizeOf(path) > MAX_WHOLE_FILE_BYTES) yield* readCheckpointLines(path);
    else yield* readCheckpointFile(path);
  }
}

/** One checkpoint a line, as AUDIT_CHECKPOINT_FILE has them. */
async function* readCheckpointLines(path: string): AsyncGenerator<unknown> {
  try {
    const file = await open(path);
    for await (const line of file.readLines()) if (line.trim() !== '') yield parseOrUndefined(line);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * The values of a file of checkpoints: one object, an array, one object a line, or an answer of
 * `GET /api/v1/audit/checkpoints` as it came.
 * A line that is not JSON becomes a value that no checkpoint is, so that it is reported and not passed over.
 * @throws UsageError when the file cannot be read.
 */
function readCheckpointFile(path: string): unknown[] {
  const text = readWhole(path);
  const whole = parseOrUndefined(text);
  if (Array.isArray(whole)) return whole;
  if (isObject(whole) && Array.isArray(whole.items)) return whole.items;
  if (whole !== undefined) return [whole];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseOrUndefined);
}

/**
 * Keys in PEM, one after the other, or an answer of `GET /api/v1/audit/public-key` as it came.
 * @throws UsageError when the file cannot be read or holds no Ed25519 public key.
 */
export function readPublicKeyFile(path: string): KeyObject[] {
  const text = readWhole(path);
  const answer = parseOrUndefined(text);
  const pem = isObject(answer) ? pemsOf(answer) : text;
  if (pem.includes('PRIVATE KEY')) throw new UsageError(`${path} contains a private key: use the public one`);
  try {
    const keys = publicKeysIn(pem);
    if (keys.length > 0) return keys;
  } catch {
    // Reported below.
  }
  throw new UsageError(`${path} contains no Ed25519 public key in PEM`);
}

function pemsOf({ publicKey, retiredKeys }: Readonly<Record<string, unknown>>): string {
  const retired = Array.isArray(retiredKeys) ? retiredKeys.filter(isObject) : [];
  return [publicKey, ...retired.map((key) => key.publicKey)].join('\n');
}

/** The bytes of the export; read errors are thrown as UsageError while it is consumed. */
export async function* readExport(path: string): AsyncGenerator<Buffer> {
  const stream = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: READ_BYTES });
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** Throws UsageError when the file cannot be read. */
export async function readEvidence(path: string): Promise<EvidenceReport> {
  try {
    return await verifyEvidence(path);
  } catch (error) {
    throw unreadable(path, error);
  }
}

function readWhole(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error);
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): UsageError {
  return new UsageError(`${path} cannot be read: ${(error as Error).message}`);
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

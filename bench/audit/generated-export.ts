import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditRecord } from '../../src/audit/audit-record';
import { signCheckpoint } from '../../src/audit/checkpoint';
import { GENESIS_HASH, recordLine, sealRecord } from '../../src/audit/record-hash';

const CHAIN = '0198c0de-0000-7000-8000-000000000001';
const FIRST_TIME = Date.UTC(2026, 0, 1);
const LINES_PER_WRITE = 1_000;

export interface GeneratedExport {
  readonly exportPath: string;
  readonly checkpointPath: string;
  readonly publicKeyPath: string;
  readonly bytes: number;
}

/** Writes an export of that many records, about 650 bytes each, with a signed checkpoint for the last one. */
export async function writeGeneratedExport(directory: string, records: number): Promise<GeneratedExport> {
  const exportPath = join(directory, 'export.ndjson');
  const stream = createWriteStream(exportPath);
  let last = generatedRecord(1, GENESIS_HASH);
  let lines = [recordLine(last)];
  for (let seq = 2; seq <= records; seq++) {
    last = generatedRecord(seq, last.hash);
    lines.push(recordLine(last));
    if (lines.length < LINES_PER_WRITE) continue;
    if (!stream.write(lines.join('\n') + '\n')) await once(stream, 'drain');
    lines = [];
  }
  stream.end(lines.map((line) => line + '\n').join(''));
  await once(stream, 'close');
  return { exportPath, ...writeCheckpoint(directory, last), bytes: stream.bytesWritten };
}

function writeCheckpoint(directory: string, { chain, seq, hash, time }: AuditRecord) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const checkpointPath = join(directory, 'checkpoint.json');
  const publicKeyPath = join(directory, 'key.pem');
  writeFileSync(checkpointPath, JSON.stringify(signCheckpoint({ chain, seq, hash, time }, privateKey)));
  writeFileSync(publicKeyPath, publicKey.export({ type: 'spki', format: 'pem' }));
  return { checkpointPath, publicKeyPath };
}

function generatedRecord(seq: number, prevHash: string): AuditRecord {
  const id = (prefix: string) => `${prefix}-0000-7000-8000-${seq.toString(16).padStart(12, '0')}`;
  return sealRecord({
    v: 1,
    chain: CHAIN,
    seq,
    id: id('0198c0df'),
    time: new Date(FIRST_TIME + seq * 250).toISOString(),
    actor: { type: 'api_key', id: id('0198c0e0'), name: 'provisioning' },
    action: 'api_key.created',
    target: { type: 'api_key', id: id('0198c0e1'), name: `key ${seq}` },
    outcome: 'success',
    reason: null,
    before: null,
    after: { name: `key ${seq}`, roles: ['auditor', 'access-reader'], expiresAt: null },
    requestId: `req-${seq}`,
    correlationId: null,
    prevHash,
  });
}

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { AuditRecord, UnsealedRecord } from '../audit-record';
import { signCheckpoint, type Checkpoint } from '../checkpoint';
import { GENESIS_HASH, sealRecord } from '../record-hash';

export const CHAIN = '0198c0de-0000-7000-8000-000000000001';
export const OTHER_CHAIN = '0198c0de-0000-7000-8000-000000000002';
export const { privateKey, publicKey } = generateKeyPairSync('ed25519');

export type RecordContent = Partial<UnsealedRecord>;

/** A record with its place in the chain; whatever is not given is plain. */
export function buildRecord(content: RecordContent = {}): AuditRecord {
  const { seq = 1 } = content;
  return sealRecord({
    v: 1,
    chain: CHAIN,
    seq,
    id: `0198c0df-0000-7000-8000-${String(seq).padStart(12, '0')}`,
    time: new Date(Date.UTC(2026, 0, 1) + seq * 1_000).toISOString(),
    actor: { type: 'system', id: 'rolecall' },
    action: 'sync.failed',
    target: null,
    outcome: 'success',
    reason: null,
    before: null,
    after: null,
    requestId: null,
    correlationId: null,
    prevHash: GENESIS_HASH,
    ...content,
  });
}

export function buildChain(
  length: number,
  contentOf: (seq: number) => RecordContent = () => ({}),
): AuditRecord[] {
  return link(Array.from({ length }, (_, index) => buildRecord({ seq: index + 1, ...contentOf(index + 1) })));
}

/** The records renumbered, relinked and rehashed from seq 1, as the owner of the database could do it. */
export function link(records: readonly AuditRecord[]): AuditRecord[] {
  let prevHash = GENESIS_HASH;
  return records.map((record, index) => {
    const linked = sealRecord({ ...record, seq: index + 1, prevHash });
    prevHash = linked.hash;
    return linked;
  });
}

export function checkpointOf(record: AuditRecord, key: KeyObject = privateKey): Checkpoint {
  const { chain, seq, hash, time } = record;
  return signCheckpoint({ chain, seq, hash, time }, key);
}

/** The public key as a checkpoint file carries it. */
export function carried(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'der' }).toString('base64');
}

export async function* stream<T>(items: Iterable<T>): AsyncGenerator<T> {
  await Promise.resolve();
  yield* items;
}

/** 200 records that differ in what they hold: states before and after, names of many scripts, nulls, numbers. */
export function variedContent(seq: number): RecordContent {
  const key = { type: 'api_key', id: `key-${seq}`, name: `Schlüssel ${seq} 鍵 🔑` };
  return {
    actor:
      seq % 3 === 0
        ? { type: 'system', id: 'rolecall' }
        : { type: 'jwt', id: `caller ${seq}`, name: 'Zoë "Q" \\ \u0007' },
    action: seq % 2 === 0 ? 'api_key.created' : 'api_key.revoked',
    target: seq % 5 === 0 ? null : key,
    outcome: (['success', 'refused', 'failed'] as const)[seq % 3],
    reason: seq % 3 === 0 ? null : 'because\nof \u2028 a reason',
    before:
      seq % 4 === 0
        ? null
        : { name: `old ${seq}`, roles: ['auditor', 'admin'], limit: seq / 7, expiresAt: null },
    after: seq % 7 === 0 ? [] : { ключ: { '10': 1, '9': [true, null, -0.5e-9, 'é', 'e\u0301'] }, '': seq },
    requestId: seq % 2 === 0 ? null : `req-${seq}`,
    correlationId: seq % 3 === 0 ? null : `corr-${seq}`,
  };
}

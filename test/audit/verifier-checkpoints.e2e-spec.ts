import { generateKeyPairSync } from 'node:crypto';
import type { AuditRecord } from '../../src/audit/audit-record';
import { signCheckpoint } from '../../src/audit/checkpoint';
import {
  carried,
  checkpointOf,
  OTHER_CHAIN,
  privateKey,
  publicKey,
} from '../../src/audit/testing/build-chain';
import { checkpoint, LENGTH, lines, records, verdictOf, verifyLines } from './verifier-harness';

const forger = generateKeyPairSync('ed25519');
const last = records[LENGTH - 1] as AuditRecord;

function at(seq: number) {
  return checkpointOf(records[seq - 1] as AuditRecord);
}

async function kindWith(value: unknown): Promise<string | undefined> {
  const { verified, findings } = await verifyLines(lines, { checkpoints: [value] });
  return verified ? 'verified' : findings[0]?.kind;
}

describe('a changed checkpoint', () => {
  it.each([
    ['seq', { seq: 199 }, 'checkpoint_signature'],
    ['hash', { hash: records[198]?.hash }, 'checkpoint_signature'],
    ['chain', { chain: OTHER_CHAIN }, 'checkpoint_signature'],
    ['time', { time: '2026-01-01T00:00:00.000Z' }, 'checkpoint_signature'],
    ['signature', { signature: at(199).signature }, 'checkpoint_signature'],
    ['keyId', { keyId: '0123456789abcdef' }, 'checkpoint_other_key'],
    ['version', { v: 2 }, 'checkpoint_malformed'],
    ['seq of another type', { seq: '200' }, 'checkpoint_malformed'],
    ['hash left out', { hash: undefined }, 'checkpoint_malformed'],
    ['signature that is too short', { signature: 'AAAA' }, 'checkpoint_malformed'],
    ['field more', { note: 'x' }, 'checkpoint_malformed'],
  ])('is found: %s', async (_, change, kind) => {
    const changed = JSON.parse(JSON.stringify({ ...checkpoint, ...change })) as unknown;
    expect(await kindWith(changed)).toBe(kind);
  });

  it('is found wherever a bit flips in it', async () => {
    const bytes = Buffer.from(JSON.stringify(checkpoint));
    for (let at = 0; at < bytes.length; at++) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
      let value: unknown;
      try {
        value = JSON.parse(flipped.toString('utf8'));
      } catch {
        value = undefined;
      }
      expect(await kindWith(value)).toMatch(/^checkpoint_(malformed|signature|other_key)$/);
    }
  });

  it.each([null, undefined, [], 'text', 7])('is malformed when it is no object: %p', async (value) => {
    expect(await kindWith(value)).toBe('checkpoint_malformed');
  });
});

describe('a checkpoint of somebody else', () => {
  it('is of another key', async () => {
    expect(await kindWith(checkpointOf(last, forger.privateKey))).toBe('checkpoint_other_key');
  });

  it('has a wrong signature when it claims our key', async () => {
    const { keyId } = checkpoint;
    expect(await kindWith({ ...checkpointOf(last, forger.privateKey), keyId })).toBe('checkpoint_signature');
  });

  it('is of another key even if it carries that key, once one is pinned', async () => {
    const forged = { ...checkpointOf(last, forger.privateKey), publicKey: carried(forger.publicKey) };
    expect(await kindWith(forged)).toBe('checkpoint_other_key');
  });

  it('is of another log, even when the hash is the same', async () => {
    const { seq, hash, time } = checkpoint;
    const stranger = signCheckpoint({ chain: OTHER_CHAIN, seq, hash, time }, privateKey);
    const report = await verifyLines(lines, { checkpoints: [stranger] });
    expect(report.findings.map(({ kind }) => kind)).toEqual(['checkpoint_other_chain']);
    expect(report).toMatchObject({ checkpoints: [{ state: 'fails' }], notCovered: LENGTH });
  });

  it('tells of a fork when it was signed for another history', async () => {
    const { chain, seq, time } = checkpoint;
    const forked = signCheckpoint({ chain, seq, hash: 'ab'.repeat(32), time }, privateKey);
    expect(await verdictOf(lines, { checkpoints: [forked] })).toEqual({
      kind: 'checkpoint_hash_differs',
      line: LENGTH,
      seq: LENGTH,
    });
    expect(await verdictOf(lines, { checkpoints: [checkpoint, forked] })).toMatchObject({
      kind: 'checkpoint_hash_differs',
    });
  });
});

describe('several checkpoints', () => {
  it('are all checked', async () => {
    const broken = { ...at(50), time: '2026-01-01T00:00:00.000Z' };
    const report = await verifyLines(lines, { checkpoints: [at(10), broken, at(200)] });
    expect(report.verified).toBe(false);
    expect(report.checkpoints.map(({ state }) => state)).toEqual(['holds', 'fails', 'holds']);
    expect(report.findings).toMatchObject([{ kind: 'checkpoint_signature', checkpoint: 2, seq: 50 }]);
  });

  it('may be signed with several pinned keys', async () => {
    const checkpoints = [at(100), checkpointOf(last, forger.privateKey)];
    const publicKeys = [publicKey, forger.publicKey];
    expect(await verifyLines(lines, { checkpoints, publicKeys })).toMatchObject({
      verified: true,
      notCovered: 0,
    });
  });

  it('are not reached after damage', async () => {
    const report = await verifyLines(lines.toSpliced(150, 1), { checkpoints: [at(100), at(200)] });
    expect(report.checkpoints.map(({ state }) => state)).toEqual(['holds', 'not_reached']);
    expect(report.findings.map(({ kind }) => kind)).toEqual(['missing_records']);
  });
});

describe('the trust that a verdict rests on', () => {
  const withKey = { ...checkpoint, publicKey: carried(publicKey) };

  it('is the key from the file only when that is allowed', async () => {
    const options = { checkpoints: [withKey], publicKeys: [] };
    expect(await verdictOf(lines, options)).toMatchObject({ kind: 'key_not_pinned' });
    const report = await verifyLines(lines, { ...options, allow: { unpinnedKey: true } });
    expect(report).toMatchObject({ verified: true, trust: 'key_from_file' });
  });

  it('needs a key that fits the checkpoint', async () => {
    const kinds = async (value: unknown) => {
      const { findings } = await verifyLines(lines, {
        checkpoints: [value],
        publicKeys: [],
        allow: { unpinnedKey: true },
      });
      return findings.map(({ kind }) => kind);
    };
    expect(await kinds(checkpoint)).toEqual(['checkpoint_without_key']);
    expect(await kinds({ ...checkpoint, publicKey: carried(forger.publicKey) })).toEqual([
      'checkpoint_other_key',
    ]);
    expect(await kinds({ ...checkpoint, publicKey: 'AAAA' })).toEqual(['checkpoint_malformed']);
    const { publicKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await kinds({ ...checkpoint, publicKey: carried(rsa) })).toEqual(['checkpoint_malformed']);
  });

  it('is none without a checkpoint, and that must be allowed', async () => {
    const options = { checkpoints: [] };
    expect(await verdictOf(lines, options)).toMatchObject({ kind: 'no_checkpoint' });
    const report = await verifyLines(lines, { ...options, allow: { noCheckpoint: true } });
    expect(report).toMatchObject({ verified: true, trust: 'no_checkpoint', notCovered: LENGTH });
  });

  it('is none when every checkpoint lies before the part that was exported', async () => {
    const options = { checkpoints: [at(50)], allow: { partial: true } };
    expect(await verdictOf(lines.slice(100), options)).toMatchObject({ kind: 'no_checkpoint' });
    const report = await verifyLines(lines.slice(100), {
      ...options,
      allow: { partial: true, noCheckpoint: true },
    });
    expect(report).toMatchObject({ verified: true, trust: 'no_checkpoint', firstSeq: 101, notCovered: 100 });
    expect(report.checkpoints).toMatchObject([{ state: 'before_export', seq: 50 }]);
  });

  it('is full for a part that a checkpoint covers', async () => {
    const report = await verifyLines(lines.slice(100), { allow: { partial: true } });
    expect(report).toMatchObject({
      verified: true,
      trust: 'pinned_key',
      firstSeq: 101,
      records: 100,
      notCovered: 0,
    });
  });

  it('never makes an empty export a verified one', async () => {
    const allow = { partial: true, noCheckpoint: true, unpinnedKey: true };
    expect(await verdictOf([], { checkpoints: [], allow })).toMatchObject({ kind: 'empty_export' });
  });
});

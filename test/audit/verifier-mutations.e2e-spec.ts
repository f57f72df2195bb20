import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import type { AuditRecord, JsonValue } from '../../src/audit/audit-record';
import { recordLine } from '../../src/audit/record-hash';
import { buildChain, buildRecord, checkpointOf, OTHER_CHAIN } from '../../src/audit/testing/build-chain';
import type { DamageKind } from '../../src/audit/verifier/damage';
import { propertyRuns } from '../support/property-runs';
import {
  edited,
  everyIndex,
  LENGTH,
  lines,
  records,
  replaced,
  verdictOf,
  verifyLines,
} from './verifier-harness';

const LAST = LENGTH - 1;
const CONTENT_DAMAGE: readonly DamageKind[] = [
  'unknown_version',
  'missing_field',
  'unknown_field',
  'invalid_field',
  'not_canonical',
  'edited',
];

function recordAt(index: number): AuditRecord {
  return records[index] as AuditRecord;
}

describe('an export of 200 records', () => {
  it('verifies as long as nobody touches it', async () => {
    expect(await verifyLines(lines)).toMatchObject({
      verified: true,
      trust: 'pinned_key',
      records: LENGTH,
      firstSeq: 1,
      lastSeq: LENGTH,
      lastHash: recordAt(LAST).hash,
      checkpoints: [{ state: 'holds', seq: LENGTH }],
      notCovered: 0,
      findings: [],
    });
  });
});

describe('a flipped bit', () => {
  function flipped(line: string, at: number, bit: number): Buffer {
    const bytes = Buffer.from(line, 'utf8');
    bytes[at] = (bytes[at] as number) ^ (1 << bit);
    return bytes;
  }

  function isJson(bytes: Buffer): boolean {
    try {
      return isUtf8(bytes) && typeof JSON.parse(bytes.toString('utf8')) === 'object';
    } catch {
      return false;
    }
  }

  async function expectNamed(all: readonly (Buffer | string)[], index: number): Promise<void> {
    const verdict = await verdictOf(all);
    expect(verdict).toMatchObject({ line: index + 1 });
    const { kind } = verdict as { kind: DamageKind };
    if (isJson(all[index] as Buffer)) expect(CONTENT_DAMAGE).toContain(kind);
    else expect(kind).toBe('malformed_line');
  }

  it('is found in each record', async () => {
    for (const index of everyIndex) {
      const line = lines[index] as string;
      await expectNamed(
        replaced(index, flipped(line, (index * 37) % Buffer.byteLength(line), index % 8)),
        index,
      );
    }
  });

  it('is found wherever in a record it is', async () => {
    const [first = '', second = '', third = ''] = lines;
    for (let at = 0; at < Buffer.byteLength(second); at++) {
      for (let bit = 0; bit < 8; bit++) await expectNamed([first, flipped(second, at, bit), third], 1);
    }
  });

  it('is called an edit where the record keeps its form', async () => {
    for (const index of everyIndex) {
      const line = lines[index] as string;
      const lastDigitOfTime = Buffer.from(line).indexOf('Z","v":1}') - 1;
      const verdict = await verdictOf(replaced(index, flipped(line, lastDigitOfTime, 0)));
      expect(verdict).toEqual({ kind: 'edited', line: index + 1, seq: index + 1 });
    }
  });
});

describe('a changed field', () => {
  const changes: [string, Record<string, unknown>][] = [
    ['chain', { chain: OTHER_CHAIN }],
    ['seq, one more', { seq: 8 }],
    ['seq, one less', { seq: 6 }],
    ['seq, far off', { seq: Number.MAX_SAFE_INTEGER }],
    ['id', { id: '0198c0df-0000-7000-8000-00000000ffff' }],
    ['time, a millisecond', { time: '2026-01-01T00:00:07.001Z' }],
    ['actor.type', { actor: { ...recordAt(6).actor, type: 'api_key' } }],
    ['actor.id', { actor: { ...recordAt(6).actor, id: 'somebody else' } }],
    ['actor.name', { actor: { ...recordAt(6).actor, name: '' } }],
    ['actor.name left out', { actor: { ...recordAt(6).actor, name: undefined } }],
    ['action', { action: 'api_key.created' }],
    ['target.type', { target: { ...recordAt(6).target, type: 'role' } }],
    ['target.id', { target: { ...recordAt(6).target, id: 'key-8' } }],
    ['target.name', { target: { ...recordAt(6).target, name: 'Schlu\u0308ssel 7 鍵 🔑' } }],
    ['target.name left out', { target: { ...recordAt(6).target, name: undefined } }],
    ['target, to null', { target: null }],
    ['outcome', { outcome: 'success' }],
    ['reason', { reason: 'because of a reason' }],
    ['reason, to null', { reason: null }],
    ['before, to null', { before: null }],
    ['before, one member', { before: { ...(recordAt(6).before as object), name: 'old 8' } }],
    [
      'before, a number a little',
      { before: { ...(recordAt(6).before as object), limit: 1.0000000000000002 } },
    ],
    ['before, a null left out', { before: { ...(recordAt(6).before as object), expiresAt: undefined } }],
    [
      'before, the order of a list',
      { before: { ...(recordAt(6).before as object), roles: ['admin', 'auditor'] } },
    ],
    ['after, from nothing', { after: null }],
    ['after, to an object', { after: {} }],
    ['requestId', { requestId: 'req-8' }],
    ['requestId, to null', { requestId: null }],
    ['correlationId', { correlationId: 'corr-8' }],
    ['correlationId, to null', { correlationId: null }],
    ['prevHash', { prevHash: recordAt(7).hash }],
    ['hash', { hash: recordAt(7).hash }],
  ];

  it.each(changes)('is an edit: %s', async (_, change) => {
    const line = edited(6, change);
    expect(line).not.toBe(lines[6]);
    expect(await verdictOf(replaced(6, line))).toMatchObject({ kind: 'edited', line: 7 });
  });

  it('covers every field but the version', () => {
    const changed = new Set(changes.flatMap(([, change]) => Object.keys(change)));
    expect([...changed, 'v'].sort()).toEqual(Object.keys(recordAt(6)).sort());
  });

  it('is an edit in each record', async () => {
    for (const index of everyIndex) {
      const verdict = await verdictOf(replaced(index, edited(index, { requestId: 'another' })));
      expect(verdict).toEqual({ kind: 'edited', line: index + 1, seq: index + 1 });
    }
  });

  it.each(Object.keys(recordAt(6)))('that is missing is named: %s', async (field) => {
    const verdict = await verdictOf(replaced(6, edited(6, { [field]: undefined })));
    expect(verdict).toMatchObject({ kind: 'missing_field', line: 7 });
  });

  it.each([
    ['the record', { note: 'x' }],
    ['the actor', { actor: { ...recordAt(6).actor, role: 'admin' } }],
    ['the target', { target: { ...recordAt(6).target, hash: 'x' } }],
  ])('that is added to %s is named', async (_, change) => {
    expect(await verdictOf(replaced(6, edited(6, change)))).toEqual({
      kind: 'unknown_field',
      line: 7,
      seq: 7,
    });
  });

  it.each([
    ['v', [null, true, '1', [1], {}]],
    ['chain', [null, 1, '', OTHER_CHAIN.toUpperCase(), [OTHER_CHAIN]]],
    ['seq', [null, '7', 7.5, 0, -7, 2 ** 53]],
    ['id', [null, 7, '0198c0df-0000-4000-8000-00000000ffff']],
    ['time', [null, 7, '2026-01-01T00:00:07Z', '2026-01-01 00:00:07.000Z', '2026-13-01T00:00:07.000Z']],
    ['actor', [null, 'jwt', ['jwt'], { type: 'root', id: 'x' }, { type: 'jwt', id: 7 }]],
    ['action', [null, 7, '', 'created', 'API_KEY.created', 'api_key created']],
    ['target', ['key-7', 7, [], { type: 'api_key', id: null }, { type: null, id: 'x' }]],
    ['outcome', [null, 1, 'ok', 'Success']],
    ['reason', [7, false, {}, []]],
    ['requestId', [7, false, {}, []]],
    ['correlationId', [7, false, {}, []]],
    ['prevHash', [null, 7, '', 'F'.repeat(64), 'f'.repeat(63)]],
    ['hash', [null, 7, '', 'F'.repeat(64), 'f'.repeat(65)]],
  ])('of another type or form is named: %s', async (field, values) => {
    for (const value of values) {
      const verdict = await verdictOf(replaced(6, edited(6, { [field]: value })));
      expect(verdict).toMatchObject({ kind: 'invalid_field', line: 7 });
    }
  });

  it('that says another version is named', async () => {
    expect(await verdictOf(replaced(6, edited(6, { v: 2 })))).toEqual({
      kind: 'unknown_version',
      line: 7,
      seq: 7,
    });
  });
});

describe('arbitrary states before and after', () => {
  const state = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>;
  const chain = fc.array(fc.record({ before: state, after: state }), { minLength: 1, maxLength: 5 });

  it('verify, and do not once they are exchanged for others', async () => {
    await fc.assert(
      fc.asyncProperty(chain, state, async (states, other) => {
        const built = buildChain(states.length, (seq) => states[seq - 1] as object);
        const last = built.at(-1) ?? buildRecord();
        const checkpoints = [checkpointOf(last)];
        expect(await verdictOf(built.map(recordLine), { checkpoints })).toBe('verified');
        const line = recordLine({ ...last, after: other });
        if (line === recordLine(last)) return;
        const kind = 'edited';
        expect(await verdictOf([...built.slice(0, -1).map(recordLine), line], { checkpoints })).toMatchObject(
          { kind },
        );
      }),
      propertyRuns(200),
    );
  });
});

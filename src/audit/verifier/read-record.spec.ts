import fc from 'fast-check';
import type { JsonValue } from '../audit-record';
import { hashRecord, recordLine } from '../record-hash';
import { buildRecord } from '../testing/build-chain';
import { Damage } from './damage';
import { MAX_LINE_BYTES, peekSeq, readRecord } from './read-record';

const record = buildRecord({ after: { a: 1, name: 'A' } });
const line = recordLine(record);

function damageOf(text: Buffer | string): Pick<Damage, 'kind' | 'message' | 'seq'> {
  try {
    readRecord(text);
  } catch (error) {
    if (error instanceof Damage) return error;
    throw error;
  }
  throw new Error('the line was accepted');
}

describe('readRecord', () => {
  it.each([line, Buffer.from(line)])('gives the record of an intact line', (text) => {
    expect(readRecord(text)).toEqual(record);
  });

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['text', 'hash'],
    ['half a record', line.slice(0, 100)],
    ['two records', line + line],
    ['a list', `[${line}]`],
    ['null', 'null'],
    ['a byte order mark', `\ufeff${line}`],
    ['a NUL byte', line.replace('"A"', '"A\0"')],
    ['a NUL byte behind', `${line}\0`],
    ['a carriage return inside', line.replace('"A"', '"A\r"')],
    ['invalid UTF-8', Buffer.from(line.replace('"A"', '"\u00ff"'), 'latin1')],
    ['an encoded surrogate', Buffer.from(line.replace('"A"', '"\u00ed\u00a0\u0080"'), 'latin1')],
    ['an overlong NUL', Buffer.from(line.replace('"A"', '"\u00c0\u0080"'), 'latin1')],
  ])('calls a line malformed that holds %s', (_, text) => {
    expect(damageOf(text).kind).toBe('malformed_line');
  });

  it.each([
    ['the same member twice', line.replace('"after":', '"after":{"a":2},"after":')],
    ['the same inner member twice', line.replace('"a":1', '"a":2,"a":1')],
    ['a blank', line.replace(',', ', ')],
    ['a blank behind', `${line} `],
    ['a number with a fraction of zero', line.replace('"a":1', '"a":1.0')],
    ['a number with an exponent', line.replace('"a":1', '"a":1e0')],
    ['a letter as an escape', line.replace('"A"', '"\\u0041"')],
    ['an escaped slash', line.replace('"A"', '"\\/"')],
    ['members in another order', line.replace('"a":1,"name":"A"', '"name":"A","a":1')],
    ['a number beyond any double', line.replace('"a":1', '"a":1e400')],
    ['half of a surrogate pair', line.replace('"A"', '"\\ud800"')],
    ['too much nesting', line.replace('"a":1', `"a":${'['.repeat(63)}${']'.repeat(63)}`)],
    ['nesting without end', line.replace('"a":1', `"a":${'['.repeat(100_000)}${']'.repeat(100_000)}`)],
  ])('calls a line not canonical that holds %s', (_, text) => {
    expect(damageOf(text)).toMatchObject({ kind: 'not_canonical', seq: 1 });
  });

  it.each(['__proto__', 'constructor', 'toString', '\u001b[31m'])('knows no field of the name %j', (name) => {
    const { kind, message } = damageOf(line.replace('{', `{${JSON.stringify(name)}:1,`));
    expect(kind).toBe('unknown_field');
    expect(message).not.toContain('\u001b');
  });

  it('reads a member named __proto__ in a state as any other', () => {
    const after = JSON.parse('{"__proto__":{"admin":true}}') as JsonValue;
    const polluted = recordLine(buildRecord({ after }));
    expect(recordLine(readRecord(polluted))).toBe(polluted);
    expect(damageOf(polluted.replace('true', 'false')).kind).toBe('edited');
  });

  it('is not led astray by what looks like a hash inside a text', () => {
    const decoy = '"hash":"' + 'f'.repeat(64) + '",';
    const record = buildRecord({
      reason: decoy,
      requestId: '\\"hash":"',
      after: { hash: decoy },
      target: { type: 'hash', id: 'hash' },
    });
    expect(readRecord(recordLine(record))).toEqual(record);
  });

  it('accepts a line of the greatest length, and none that is longer', () => {
    const room = MAX_LINE_BYTES - Buffer.byteLength(recordLine(buildRecord({ after: '' })));
    expect(readRecord(recordLine(buildRecord({ after: 'x'.repeat(room) })))).toMatchObject({ seq: 1 });
    expect(damageOf(recordLine(buildRecord({ after: 'x'.repeat(room + 1) }))).kind).toBe('malformed_line');
  });

  it('finds the hash that the slow way computes, for any state', () => {
    const state = fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<JsonValue>;
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"hash":"', '\\"hash":"', '","hash":"'),
    );
    fc.assert(
      fc.property(state, state, text, text, (before, after, reason, id) => {
        const record = buildRecord({
          before,
          after,
          reason,
          requestId: id,
          target: { type: 'hash', id, name: reason },
        });
        expect(readRecord(Buffer.from(recordLine(record)))).toMatchObject({ hash: hashRecord(record) });
      }),
    );
  });
});

describe('peekSeq', () => {
  it('reads the number of a damaged record', () => {
    expect(peekSeq('{"seq":7}')).toBe(7);
  });

  it.each(['', 'x', 'null', '{}', '{"seq":"7"}', '{"seq":0}', '{"seq":1e300}'])(
    'reads none from %j',
    (text) => {
      expect(peekSeq(text)).toBeUndefined();
    },
  );
});

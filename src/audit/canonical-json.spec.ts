import fc from 'fast-check';
import { canonicalJson, MAX_JSON_DEPTH, NoCanonicalFormError } from './canonical-json';

// Written from the text of RFC 8785, without the library and without the short cut for sorted keys.
function slowCanonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(slowCanonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${slowCanonicalJson(member)}`).join(',')}}`;
}

function byCodeUnits(a: string, b: string): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    if (a.charCodeAt(i) !== b.charCodeAt(i)) return a.charCodeAt(i) - b.charCodeAt(i);
  }
  return a.length - b.length;
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

describe('canonicalJson', () => {
  it.each([
    [
      'sorts members by UTF-16 code units',
      { '\u20ac': 1, '\r': 2, '1': 3, '😀': 4, '\ufb33': 5 },
      '{"\\r":2,"1":3,"€":1,"😀":4,"\ufb33":5}',
    ],
    ['sorts members inside arrays', [{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
    ['sorts numbers as names, not as numbers', { '9': 1, '10': 2 }, '{"10":2,"9":1}'],
    [
      'writes numbers as ECMAScript does',
      [1e21, 1e-7, -0, 333333333.33333329, 4.5],
      '[1e+21,1e-7,0,333333333.3333333,4.5]',
    ],
    ['escapes only what it must', '€$\u000f\nA\'B"\\\\"/\u2028', '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u2028"'],
    ['leaves undefined members out', { a: undefined, b: null }, '{"b":null}'],
  ])('%s', (_, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it('keeps a member named __proto__', () => {
    const text = '{"__proto__":{"a":1},"constructor":2}';
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it.each([
    ['infinity', 1e400],
    ['a lone surrogate', ['\ud83d']],
    ['a lone surrogate in a name', { '\udd11': 1 }],
    ['a lone surrogate after an unsorted name', { b: 1, a: '\ud83d' }],
    ['too much nesting', nested(MAX_JSON_DEPTH + 1)],
    ['nesting that would exhaust the stack', JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))],
    ['undefined', undefined],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(NoCanonicalFormError);
  });

  it('accepts the deepest nesting that is allowed', () => {
    expect(canonicalJson(nested(MAX_JSON_DEPTH))).toBe(JSON.stringify(nested(MAX_JSON_DEPTH)));
  });

  it('agrees with the slow way on any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        expect(canonicalJson(value)).toBe(slowCanonicalJson(value));
      }),
    );
  });

  it('does not depend on the order of the members', () => {
    const entries = fc.uniqueArray(fc.tuple(fc.string({ unit: 'binary' }), fc.jsonValue()), {
      selector: ([key]) => key,
    });
    const shuffled = entries.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(canonicalJson(Object.fromEntries(one))).toBe(canonicalJson(Object.fromEntries(other)));
      }),
    );
  });
});

import fc from 'fast-check';
import { compactLength } from './compact-json';
import { BATCH_BODY, measureJson, type JsonShape } from './json-shape';
import { unusableValue, usableMembers } from './unusable-values';

const shape: JsonShape = { depth: 3, members: 3, items: 4, values: 12, text: 10 };
const isCompact = (text: string, of = BATCH_BODY) => compactLength(JSON.parse(text), of) === text.length;

describe('compactLength', () => {
  it.each([
    'null',
    'true',
    '7',
    '""',
    '[]',
    '{}',
    '[[],{},""]',
    '{"a":{"b":["é😀",false,null,1]}}',
    '{"checks":[{"userId":"u","permission":"a:b:c"},{"userId":"v","permission":"*"}]}',
  ])('is the length of %s', (text) => {
    expect(isCompact(text)).toBe(true);
  });

  it.each([
    ['a member given twice', '{"a":1,"a":2}'],
    ['a member given twice, spaces left out elsewhere', '{"a":1,"b":2,"a":[]}'],
    ['half a surrogate pair', String.raw`["\ud800"]`],
    ['NUL', String.raw`{"\u0000":1}`],
    ['a number out of range', '[1e99999999]'],
    ['a member given twice that a long number hides', '{"a":1e20,"bcdefg":1,"bcdefg":123}'],
    ['the prototype', '{"__proto__":{"admin":true}}'],
    ['spaces', '{ "a": 1 }'],
  ])('is not the length of a text with %s', (_, text) => {
    expect(isCompact(text)).toBe(false);
  });

  it.each([
    ['depth', '[[[[1]]]]'],
    ['items', '[1,2,3,4,5]'],
    ['members', '{"a":1,"b":2,"c":3,"d":4}'],
    ['values', '[[1,2,3],[1,2,3],[1,2,3]]'],
    ['empty values', '[[[],[],[]],[[],[],[]]]'],
    ['a text', '["12345678901"]'],
    ['a name', '{"12345678901":1}'],
  ])('is no number for a value that exceeds the shape in %s', (_, text) => {
    expect(measureJson(text, shape).fault).toBeDefined();
    expect(compactLength(JSON.parse(text), shape)).toBeNaN();
  });

  /** Texts that repeat members, escape, indent, and write numbers in long and short ways. */
  const name = fc.constantFrom('a', 'b', String.raw`\u0061`, '__proto__', String.raw`\ud800`, '');
  const { text } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom('0', '1e3', '1e20', '-0', '12', '1e999', 'true', 'null', '"x"', String.raw`"\u0078"`),
      fc.array(tie('text'), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
      fc
        .tuple(fc.array(fc.tuple(name, tie('text')), { maxLength: 4 }), fc.constantFrom('', ' '))
        .map(
          ([members, space]) => `{${members.map(([key, value]) => `"${key}":${space}${value}`).join(',')}}`,
        ),
    ),
  }));

  it('is the length only of texts in which the exact inspection finds nothing', () => {
    let compact = 0;
    fc.assert(
      fc.property(text, (json) => {
        if (!isCompact(json, shape)) return;
        compact++;
        const value: unknown = JSON.parse(json);
        expect(measureJson(json, shape)).toEqual({ members: usableMembers(value) });
        expect(unusableValue(value)).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
    expect(compact).toBeGreaterThan(100);
  });

  it('is found for whatever a program writes without numbers and escapes', () => {
    const plain = fc.jsonValue().filter((value) => !/\\|__proto__|\d/.test(JSON.stringify(value)));
    fc.assert(fc.property(plain, (value) => isCompact(JSON.stringify(value))));
  });
});

import fc from 'fast-check';
import { LARGE_BODY, measureJson } from './json-shape';
import { unusableValue, usableMembers } from './unusable-values';

const find = (json: string) => unusableValue(JSON.parse(json));

describe('unusableValue', () => {
  it.each([
    [String.raw`{"a":["x","\ud800"]}`, '/body/a/1'],
    [String.raw`{"a":{"b/c":"\u0000"}}`, '/body/a/b~1c'],
    [String.raw`{"\udfff":1}`, '/body'],
    ['{"n":1e999}', '/body/n'],
    ['{"n":-1E+400}', '/body/n'],
    [`[${'9'.repeat(400)}]`, '/body/0'],
    ['{"a":[{"__proto__":{"admin":true}}]}', '/body/a/0/__proto__'],
    [String.raw`{"\u005f_proto__":null}`, '/body/__proto__'],
  ])('finds in %s what cannot be kept', (json, pointer) => {
    expect(find(json)?.pointer).toBe(pointer);
  });

  it.each([
    String.raw`{"a":"\ud83d\ude00"}`,
    '{"n":1e100}',
    '{"n":1e-999}',
    '{"a":"é😀"}',
    '{"a":"__proto__"}',
    'null',
  ])('lets %s be', (json) => {
    expect(find(json)).toBeUndefined();
  });
});

const written = (json: string) => measureJson(json, LARGE_BODY).members;

describe('usableMembers', () => {
  it('counts as many members as are written down', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.stringify(value, null, 1);
        if (unusableValue(JSON.parse(json)) === undefined)
          expect(usableMembers(JSON.parse(json))).toBe(written(json));
      }),
    );
  });

  it('counts fewer where one is given twice', () => {
    const json = '{"a":{"b":1,"b":2},"c":[{}]}';
    expect([usableMembers(JSON.parse(json)), written(json)]).toEqual([3, 4]);
  });

  it.each([
    String.raw`{"a":["x","\ud800"]}`,
    String.raw`{"a":{"b":"\u0000"}}`,
    String.raw`[{"\udfff":1}]`,
    '{"n":[1e999]}',
    '{"a":[{"__proto__":{"admin":true}}]}',
  ])('is no number for %s', (json) => {
    expect(usableMembers(JSON.parse(json))).toBeNaN();
  });
});

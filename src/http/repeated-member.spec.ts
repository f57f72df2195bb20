import fc from 'fast-check';
import { repeatedMember } from './repeated-member';

describe('repeatedMember', () => {
  it.each([
    ['{"a":1,"a":1}', '/body/a'],
    ['{"a":[{"b":1},{"b":1,"c":[[]],"b":{}}]}', '/body/a/1/b'],
    ['[[],{"x":{},"y":[1,2,{"x/y":1,"z":"x/y","x/y":2}]}]', '/body/1/y/2/x~1y'],
    [String.raw`{"name":1,"\u006eame":2}`, '/body/name'],
    ['{"__proto__":1,"b":{"a":"a","a":"a"}}', '/body/b/a'],
    ['{"":1,"":2}', '/body/'],
    [String.raw`{"a\"":{"b":1},"a\"":{"b":1}}`, '/body/a"'],
  ])('finds in %s what is given twice', (json, pointer) => {
    expect(repeatedMember(json)).toEqual({ pointer, detail: 'is given more than once' });
  });

  it.each(['[{"a":1},{"a":1}]', '{"a":{"a":{"a":"a:"}},"b":"\\":"}', '"a"', '{}', '{"__proto__":{"a":1}}'])(
    'lets %s be',
    (json) => {
      expect(repeatedMember(json)).toBeUndefined();
    },
  );

  it('finds nothing in what is written from a value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => repeatedMember(JSON.stringify(value, null, 1)) === undefined),
    );
  });
});

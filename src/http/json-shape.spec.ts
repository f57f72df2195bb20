import fc from 'fast-check';
import { LARGE_BODY, measureJson, SMALL_BODY, type JsonShape } from './json-shape';

const shape: JsonShape = { depth: 3, members: 3, items: 4, values: 20, text: 10 };

const largerThan = (text: string, of: JsonShape) => measureJson(text, of).fault;
const listOf = (count: number, item = '1') => `[${Array(count).fill(item).join(',')}]`;
const objectOf = (count: number) => `{${Array.from({ length: count }, (_, i) => `"m${i}":1`).join(',')}}`;

describe('measureJson', () => {
  it.each([
    ['nothing', '', undefined],
    ['a value', '1', undefined],
    ['as many members as may be', objectOf(3), undefined],
    ['one member more', objectOf(4), 'holds an object of more than 3 members'],
    ['as many items as may be', listOf(4), undefined],
    ['one item more', listOf(5), 'holds a list of more than 4 items'],
    ['a list within an object', `{"a":${listOf(5)}}`, 'holds a list of more than 4 items'],
    ['lists beside each other', `[${listOf(4)},${listOf(4)}]`, undefined],
    ['as deep as may be', '[[[1]]]', undefined],
    ['one level deeper', '[[[[1]]]]', 'is nested deeper than 3 levels'],
    ['many values in small lists', listOf(4, listOf(4)), 'holds more than 20 values'],
    ['a long text', `["${'x'.repeat(11)}"]`, 'holds a text of more than 10 characters'],
    ['a long name', `{"${'x'.repeat(11)}":1}`, 'holds a text of more than 10 characters'],
    ['commas in a text', '[",,,,,,,,"]', undefined],
    ['brackets in a text', '["[[[[{{{{"]', undefined],
    ['an escaped quote', String.raw`["\",,,,,,"]`, undefined],
    ['a backslash before the end', String.raw`["\\",1,2,3,4]`, 'holds a list of more than 4 items'],
    ['a text without an end', '["abc', undefined],
    ['brackets too many', ']]]]}}}}', undefined],
  ])('finds in %s what is too large', (_name, text, expected) => {
    expect(largerThan(text, shape)).toBe(expected);
  });

  it('agrees with what the parser makes of a text', () => {
    const value = fc.jsonValue({ maxDepth: 6 });
    fc.assert(
      fc.property(value, (json) => {
        const found = largerThan(JSON.stringify(json), shape);
        const { depth, members, items } = measured(json);
        const isLarger = depth > shape.depth || members > shape.members || items > shape.items;
        if (isLarger) expect(found).toBeDefined();
        else if (found !== undefined) expect(found).toMatch(/values|text/);
      }),
      { numRuns: 500 },
    );
  });

  it('counts the members of all objects, also those that are given twice', () => {
    expect(measureJson('{"a":{"b:":":"},"a":[{"c":1}]}', shape)).toEqual({ members: 4 });
  });

  it('lets through ten thousand items of a change', () => {
    const item = { kind: 'grant_added', subjectType: 'user', subjectId: 'u', roleId: 'r', divisionId: '*' };
    const text = JSON.stringify({ items: Array(10_000).fill(item) });
    expect(largerThan(text, LARGE_BODY)).toBeUndefined();
  });

  it('takes hostile megabytes in its stride', () => {
    const before = process.cpuUsage();
    expect(largerThan(`["${'\\"'.repeat(500_000)}"]`, SMALL_BODY)).toContain('text');
    expect(largerThan('['.repeat(1_000_000), SMALL_BODY)).toContain('deeper');
    expect(largerThan(`"${'\\'.repeat(1_000_000)}`, SMALL_BODY)).toContain('text');
    // Of the processor, in microseconds: the work of others on the machine does not count.
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});

function measured(value: unknown): { depth: number; members: number; items: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, members: 0, items: 0 };
  const parts = Object.values(value).map(measured);
  const most = (of: (part: (typeof parts)[number]) => number) => Math.max(0, ...parts.map(of));
  const size = parts.length;
  return {
    depth: 1 + most(({ depth }) => depth),
    members: Math.max(
      Array.isArray(value) ? 0 : size,
      most(({ members }) => members),
    ),
    items: Math.max(
      Array.isArray(value) ? size : 0,
      most(({ items }) => items),
    ),
  };
}

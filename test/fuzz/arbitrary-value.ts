import fc from 'fast-check';
import type { Schema } from '../../scripts/fuzz-test/api-operation';

const HUGE = 'x'.repeat(70_000);

/** Texts that careless programs fall over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '1e999',
    '9007199254740993',
    'NaN',
    'null',
    'true',
    '*',
    '__proto__',
    'constructor',
    '../../etc/passwd',
    "' or 1=1 --",
    '%',
    '%00',
    '\0',
    '\u001b[31m',
    '\r\nX-Injected: 1',
    '=1+1',
    '\ud800',
    '\u202e',
    'e\u0301',
    '{"a":1}',
    '[]',
    ' ',
    'routing:queue:edit',
    '*:*:*',
    '2026-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '+275760-09-14T00:00:00Z',
    '00000000-0000-0000-0000-000000000000',
    'demo-allowed',
    HUGE,
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const hostileJson: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 53, [], {}, [[]], [null], { a: null }),
  fc.constant(nested(2_000)),
  fc.jsonValue({ maxDepth: 3 }),
);

/** Mostly what the schema asks for, now and then something else. */
export function arbitraryValue(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 5, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: hostileJson });
}

function fitting(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const choices = schema.oneOf ?? schema.anyOf;
  if (depth > 5) return fc.constant(null);
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fitting(one as Schema, depth + 1)));
  if (schema.enum !== undefined) return fc.constantFrom<unknown>(...(schema.enum as unknown[]));
  const examples = (schema.examples as unknown[] | undefined) ?? [];
  const plain = ofType(schema, depth);
  return examples.length === 0 ? plain : fc.oneof(fc.constantFrom(...examples), plain);
}

function ofType(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return objectOf(schema, depth);
    case 'array': {
      const { items = {} } = schema as { items?: Schema };
      return fc.array(arbitraryValue(items, depth + 1), { maxLength: 4 });
    }
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 300 }), fc.maxSafeInteger(), fc.double());
    case 'boolean':
      return fc.boolean();
    case 'string':
      return fc.oneof(fc.constant('2026-01-01T00:00:00Z'), fc.uuid(), hostileText);
    default:
      return hostileJson;
  }
}

function objectOf({ properties = {}, required = [] }: Schema, depth: number): fc.Arbitrary<unknown> {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, arbitraryValue(schema as Schema, depth + 1)]),
  );
  const some = fc.record(members, { requiredKeys: required.filter((name) => name in members) });
  const others = fc.record({ unknown: hostileJson });
  const lacking = fc.record(members, { requiredKeys: [] });
  return fc.oneof(
    { weight: 6, arbitrary: some },
    { weight: 1, arbitrary: lacking },
    { weight: 1, arbitrary: fc.tuple(some, others).map(([object, more]) => ({ ...object, ...more })) },
  );
}

function nested(levels: number): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

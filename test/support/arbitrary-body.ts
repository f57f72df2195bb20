import fc from 'fast-check';
import type { OpenAPIV3_1 } from 'openapi-types';

type Schema = OpenAPIV3_1.SchemaObject;
type Schemas = Readonly<Record<string, Schema>>;
type Path = readonly (string | number)[];

const REF = '#/components/schemas/';
/** Deeper than this, choices take what needs nothing of itself: the last one. */
const DEEP = 6;

/** Bodies that a schema describes, and such that are a step away from that. */
export function arbitraryBody(name: string, schemas: Schemas): fc.Arbitrary<unknown> {
  const fitting = arbitraryFitting({ $ref: REF + name }, schemas);
  return fc.oneof(
    fitting,
    fc.tuple(fitting, fc.nat(), arbitraryFault).map(([body, at, fault]) => altered(body, at, fault)),
  );
}

function arbitraryFitting(
  schema: Schema | { $ref: string },
  schemas: Schemas,
  depth = 0,
): fc.Arbitrary<unknown> {
  if ('$ref' in schema) return arbitraryFitting(schemas[schema.$ref.slice(REF.length)]!, schemas, depth);
  const choices = schema.oneOf ?? schema.allOf;
  if (choices !== undefined) {
    const open = depth > DEEP ? choices.slice(-1) : choices;
    return fc.oneof(...open.map((one) => arbitraryFitting(one, schemas, depth + 1)));
  }
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as unknown[]));
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.format === 'date-time') return arbitraryPastTime;
  if (schema.type === 'string') return arbitraryText(schema);
  if (schema.type === 'array') {
    const { minItems = 0, items } = schema;
    return fc.array(arbitraryFitting(items as Schema, schemas, depth + 1), {
      minLength: minItems,
      maxLength: minItems + 2,
    });
  }
  const members = Object.entries(schema.properties ?? {}).map(
    ([member, one]) => [member, arbitraryFitting(one as Schema, schemas, depth + 1)] as const,
  );
  return fc.record(Object.fromEntries(members), { requiredKeys: schema.required ?? [] });
}

/** As short and as long as it may be, too; one character can take two places of a string. */
function arbitraryText({ minLength = 0, maxLength = 300 }: Schema): fc.Arbitrary<string> {
  const edge = (length: number) => fc.constantFrom('x', '\u{1F600}').map((one) => one.repeat(length));
  return fc.oneof(
    { weight: 4, arbitrary: fc.string({ minLength: Math.max(1, minLength), maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom(minLength, maxLength).chain(edge) },
  );
}

/** How far ahead a time may be is beyond a schema. */
const arbitraryPastTime = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const arbitraryFault = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x'.repeat(257),
  '\u{1F600}'.repeat(257),
  0,
  true,
  [],
  {},
  [null],
  { unknown: 1 },
);

/** The value at one place of the body replaced; without the member where the fault is undefined. */
function altered(body: unknown, at: number, fault: unknown): unknown {
  const places = [...placesIn(body, [])];
  const path = places[at % places.length]!;
  return replaced(body, path, fault);
}

function* placesIn(value: unknown, path: Path): Generator<Path> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* placesIn(one, [...path, key]);
  if (!Array.isArray(value)) yield [...path, 'unknown'];
}

function replaced(value: unknown, [step, ...rest]: Path, fault: unknown): unknown {
  if (step === undefined) return fault ?? null;
  if (Array.isArray(value))
    return value.map((one, i) => (String(i) === step ? replaced(one, rest, fault) : (one as unknown)));
  const members = { ...(value as Record<string, unknown>) };
  if (rest.length === 0 && fault === undefined && step !== 'unknown') delete members[step];
  else members[step] = replaced(members[step], rest, fault);
  return members;
}

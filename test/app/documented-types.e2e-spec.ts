import { readFileSync } from 'node:fs';
import type { OpenAPIV3_1 } from 'openapi-types';
import { discriminatorOf } from '../../src/http/discriminators';
import { namedEnums } from '../../src/http/named-enums';
import type { SchemaOrReference, Schemas } from '../../src/http/openapi-types';

type Found = { place: string; schema: Record<string, unknown> };

/** What generators make types of: each thing has one, and what a choice is made by is said. */
describe('the types of the OpenAPI document', () => {
  // Built with what the compiler knows of types, which tests are not.
  const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as OpenAPIV3_1.Document;
  const schemas = document.components?.schemas as unknown as Schemas;
  const objects = [...within(document, '#')];

  it('have a name for each enum that is there more than once', () => {
    const places = new Map<string, string[]>();
    for (const { place, schema } of objects) {
      if (!Array.isArray(schema.enum) || schema.enum.length === 1) continue;
      const values = JSON.stringify([...(schema.enum as unknown[])].sort());
      places.set(values, [...(places.get(values) ?? []), place]);
    }
    expect(places.size).toBeGreaterThan(50);
    expect([...places.values()].filter(({ length }) => length > 1)).toEqual([]);
  });

  it('have every name that is given to an enum', () => {
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(Object.keys(namedEnums)));
  });

  it('name the member that tells choices apart, wherever there is one', () => {
    const choices = objects.filter(({ schema }) => Array.isArray(schema.oneOf));
    expect(choices.length).toBeGreaterThan(5);
    for (const { place, schema } of choices)
      expect([place, schema.discriminator]).toEqual([
        place,
        discriminatorOf(schema.oneOf as SchemaOrReference[], schemas),
      ]);
  });

  it('point at schemas that are there', () => {
    const names = objects.flatMap(({ schema }) => {
      const { mapping = {} } = (schema.discriminator ?? {}) as { mapping?: Record<string, string> };
      return [...(typeof schema.$ref === 'string' ? [schema.$ref] : []), ...Object.values(mapping)];
    });
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => !has(document, name))).toEqual([]);
  });
});

function has(document: object, ref: string): boolean {
  const steps = ref.split('/').slice(1);
  return (
    steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document) !==
    undefined
  );
}

function* within(value: unknown, place: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { place, schema: value as Found['schema'] };
  for (const [key, one] of Object.entries(value)) yield* within(one, `${place}/${key}`);
}

import { splitByKind } from './kinds';
import type { Schemas } from './openapi-types';

const members = { first: { list: 2 }, second: { list: 1, extra: false } };

function split(): Schemas {
  const list = { type: 'array', items: { type: 'string' } } as const;
  const properties = {
    kind: { type: 'string' },
    name: { type: 'string' },
    list,
    extra: { type: 'string' },
  } as const;
  const schemas: Schemas = { Rule: { description: 'A rule.', required: ['kind', 'name'], properties } };
  splitByKind('Rule', members, schemas);
  return schemas;
}

describe('a schema with kinds', () => {
  it('becomes a choice of one schema for each', () => {
    expect(split().Rule).toEqual({
      description: 'A rule.',
      oneOf: [{ $ref: '#/components/schemas/FirstRule' }, { $ref: '#/components/schemas/SecondRule' }],
    });
  });

  it('gives each the members of its kind beside those of every kind', () => {
    expect(split().FirstRule).toEqual({
      type: 'object',
      required: ['kind', 'name', 'list'],
      properties: {
        kind: { type: 'string', enum: ['first'] },
        name: { type: 'string' },
        list: { type: 'array', items: { type: 'string' }, minItems: 2 },
      },
    });
    expect(split().SecondRule).toMatchObject({
      required: ['kind', 'name', 'list'],
      properties: { extra: {} },
    });
  });

  it('is left as it is where it is not there', () => {
    const schemas: Schemas = {};
    splitByKind('Rule', members, schemas);
    expect(schemas).toEqual({});
  });
});

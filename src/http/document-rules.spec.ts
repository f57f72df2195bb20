import type { Operation, Schema } from './openapi-types';
import { applyDocumentRules } from './document-rules';

const sending = (name: string): Operation => ({
  requestBody: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } },
  responses: {},
});

const tidied = (schema: Schema): Schema => {
  applyDocumentRules([], { One: schema });
  return schema;
};

describe('the rules of the OpenAPI document', () => {
  it('let a query parameter with a default be left out, and no other', () => {
    const parameter = (schema: Schema) => ({ name: 'x', in: 'query' as const, required: true, schema });
    const parameters = [parameter({ type: 'string', default: 'name' }), parameter({ type: 'string' })];
    applyDocumentRules([{ parameters, responses: {} }], {});
    expect(parameters.map(({ required }) => required)).toEqual([false, true]);
  });

  it('let members with a default be left out of what is sent, however deep, and not of what is answered', () => {
    const schema = (): Schema => ({
      type: 'object',
      required: ['on', 'name'],
      properties: { on: { type: 'boolean', default: true }, name: { type: 'string' } },
    });
    const list: Schema = { type: 'array', items: { $ref: '#/components/schemas/Inner' } };
    const schemas = { Outer: { properties: { list } }, Inner: schema(), Answer: schema() };
    applyDocumentRules([sending('Outer')], schemas);
    expect([schemas.Inner.required, schemas.Answer.required]).toEqual([['name'], ['on', 'name']]);
    expect(schemas.Inner.properties?.on).toEqual({ type: 'boolean', description: 'Default: `true`.' });
  });

  it('leave no empty list of required members', () => {
    const properties = { on: { type: 'boolean', default: true } } as const;
    const schemas: Record<string, Schema> = { One: { required: ['on'], properties } };
    applyDocumentRules([sending('One')], schemas);
    expect(schemas.One).not.toHaveProperty('required');
  });

  it('make numbers whole, unless they say that they are not', () => {
    const properties = { total: { type: 'number' }, share: { type: 'number', format: 'double' } } as const;
    expect(tidied({ properties: { ...properties, list: { items: { type: 'number' } } } })).toMatchObject({
      properties: {
        total: { type: 'integer' },
        share: { type: 'number' },
        list: { items: { type: 'integer' } },
      },
    });
  });

  it.each([
    ['asOf', 'date-time'],
    ['createdAt', 'date-time'],
    ['dormantSince', 'date'],
    ['state', undefined],
  ])('give %s the format %s', (name, format) => {
    const { properties = {} } = tidied({ properties: { [name]: { type: 'string' } } });
    expect((properties[name] as Schema).format).toBe(format);
  });
});

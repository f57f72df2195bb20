import { SchemaWalker, type Swagger } from './swagger';

const swagger: Swagger = {
  paths: {},
  definitions: {
    Role: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string' },
        kind: { type: 'string', enum: ['a', 'b'] },
        count: { type: 'integer' },
        made: { type: 'string', format: 'date-time' },
        parts: { type: 'array', items: { $ref: '#/definitions/Role' } },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        anything: { type: 'object' },
      },
    },
  },
};
const problems = (value: unknown) =>
  new SchemaWalker(swagger).problems({ $ref: '#/definitions/Role' }, value);

describe('the schema walker', () => {
  it('finds nothing wrong with a value that fits', () => {
    const value = { id: '1', kind: 'a', count: 1, made: '2026-01-01T00:00:00.000Z', parts: [{ id: '2' }] };

    expect(problems({ ...value, labels: { x: 'y' }, anything: { z: 1 } })).toEqual([]);
  });

  it.each([
    ['a missing property', {}, '$.id is missing'],
    ['an unknown property', { id: '1', extra: 1 }, '$.extra is unknown to Role'],
    ['a value of another type', { id: 1 }, '$.id: 1 is no string'],
    ['a fraction for an integer', { id: '1', count: 1.5 }, '$.count: 1.5 is no integer'],
    ['a value outside an enumeration', { id: '1', kind: 'c' }, '$.kind: "c" is not allowed'],
    ['a date that is none', { id: '1', made: 'today' }, '$.made: "today" is no string'],
    ['a problem inside a list', { id: '1', parts: [{ id: '2' }, {}] }, '$.parts[1].id is missing'],
    ['an object for a list', { id: '1', parts: {} }, '$.parts is no array'],
    ['a list for an object', { id: '1', anything: [] }, '$.anything is no object'],
    ['a wrong value in a map', { id: '1', labels: { x: 1 } }, '$.labels.x: 1 is no string'],
  ])('reports %s', (_, value, problem) => {
    expect(problems(value)).toEqual([problem]);
  });
});

import type { FastifySchemaValidationError } from 'fastify';
import { isSchemaError, schemaErrorDetails } from './schema-error';

const failure = (change: Partial<FastifySchemaValidationError>): FastifySchemaValidationError => ({
  keyword: 'type',
  instancePath: '',
  schemaPath: '',
  params: {},
  message: 'must be string',
  ...change,
});

describe('schemaErrorDetails', () => {
  it.each([
    ['querystring', '/query/userId'],
    ['params', '/path/userId'],
    ['headers', '/headers/userId'],
    ['body', '/body/userId'],
  ])('points into the part %s', (validationContext, pointer) => {
    const validation = [failure({ instancePath: '/userId' })];
    expect(schemaErrorDetails({ validation, validationContext })).toEqual([
      { pointer, detail: 'must be string' },
    ]);
  });

  it('points at the member that is missing', () => {
    const validation = [
      failure({ keyword: 'required', instancePath: '/0', params: { missingProperty: 'userId' } }),
    ];
    expect(schemaErrorDetails({ validation, validationContext: 'body' })).toEqual([
      { pointer: '/body/0/userId', detail: 'is required' },
    ]);
  });

  it('points at a member that is not known, with its name escaped', () => {
    const params = { additionalProperty: 'a/b~c' };
    const validation = [failure({ keyword: 'additionalProperties', params })];
    expect(schemaErrorDetails({ validation, validationContext: 'querystring' })).toEqual([
      { pointer: '/query/a~1b~0c', detail: 'unknown member' },
    ]);
  });

  it('stops after fifty, so that a bad batch gets a readable answer', () => {
    const validation = Array.from({ length: 1_000 }, () => failure({}));
    expect(schemaErrorDetails({ validation, validationContext: 'body' })).toHaveLength(50);
  });
});

describe('isSchemaError', () => {
  it.each([null, undefined, 'text', {}, { validation: 'x' }, new Error('x')])(
    'does not take %p for one',
    (thrown) => {
      expect(isSchemaError(thrown)).toBe(false);
    },
  );
});

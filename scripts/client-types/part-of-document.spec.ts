import { allOperations, partOfDocument } from './part-of-document';

const reference = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
const operation = (name: string) => ({
  responses: {
    200: { content: { 'application/json': reference(name) }, headers: { 'X-Request-ID': {} } },
    404: { content: { 'application/problem+json': reference('Other') } },
  },
});
const document = {
  openapi: '3.1.0',
  paths: {
    '/users': { get: operation('Users'), post: operation('Other') },
    '/roles': { get: operation('Other') },
  },
  components: {
    examples: {},
    schemas: {
      Users: { items: { $ref: '#/components/schemas/User' } },
      User: { type: 'object', properties: { users: { $ref: '#/components/schemas/Users' } } },
      Problem: { type: 'object' },
      Other: {},
    },
  },
};

describe('partOfDocument', () => {
  it('keeps the operations and what they reach, with one answer for every refusal', () => {
    const { paths, components } = partOfDocument(document, ['GET /users']);
    expect(Object.keys(paths)).toEqual(['/users']);
    expect(Object.keys(paths['/users']!)).toEqual(['get']);
    expect(Object.keys(paths['/users']!.get!.responses as object)).toEqual(['200', 'default']);
    expect(Object.keys(components.schemas)).toEqual(['Problem', 'User', 'Users']);
    expect(components.examples).toBeUndefined();
  });

  it('refuses an operation that there is not', () => {
    expect(() => partOfDocument(document, ['PUT /users'])).toThrow('has no operation PUT /users');
  });

  it('lists the operations below a path', () => {
    expect(allOperations(document, '/us')).toEqual(['GET /users', 'POST /users']);
  });
});

import { readOperationLines, toOperationLines } from './operation-lines';
import { operationKey } from './operation-needs';
import { operationsOfDocument } from './operations-of-document';
import { shippedOperations } from './shipped-operations';

const needing = (type: string, ...permissions: unknown[]) => ({
  'x-inin-requires-permissions': { type, permissions },
});
const document = {
  paths: {
    '/b/{id}': {
      parameters: [],
      get: needing('ANY', 'x:y:view', 'admin'),
      delete: needing('ALL', 'x:y:delete'),
    },
    '/a': { get: {}, post: needing('SOME', 'x:y:add'), put: needing('ANY', 1), patch: needing('ALL') },
  },
};

describe('operationsOfDocument', () => {
  it('reads what operations need, and leaves out what it does not understand', () => {
    expect(Object.fromEntries(operationsOfDocument(document))).toEqual({
      'GET /b/{id}': { kind: 'any', permissions: ['x:y:view', 'admin'] },
      'DELETE /b/{id}': { kind: 'all', permissions: ['x:y:delete'] },
      'GET /a': { kind: 'not_listed' },
      'PATCH /a': { kind: 'not_listed' },
    });
  });

  it.each([[null], [[]], [{}], [{ paths: [] }], [{ paths: {} }]])('refuses %j', (value) => {
    expect(() => operationsOfDocument(value)).toThrow('document has no');
  });
});

describe('lines of operations', () => {
  const lines = toOperationLines(operationsOfDocument(document));

  it('are one for each path', () => {
    expect(lines).toEqual(['/a GET -; PATCH -', '/b/{id} DELETE all x:y:delete; GET any x:y:view admin']);
  });

  it('are read back', () => {
    const expected = [...operationsOfDocument(document)].map(([name, needs]) => [operationKey(name), needs]);
    expect(Object.fromEntries(readOperationLines(lines.join('\n')))).toEqual(Object.fromEntries(expected));
  });
});

describe('the shipped operations', () => {
  const { operations, asOf } = shippedOperations;

  it('are dated, and keep any and all apart', () => {
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(operations.size).toBe(250);
    expect(operations.get('GET /api/v2/users')).toEqual({ kind: 'not_listed' });
    expect(operations.get('POST /api/v2/authorization/divisions')).toEqual({
      kind: 'all',
      permissions: ['authorization:division:add', 'authorization:grant:add'],
    });
    expect(operations.get('DELETE /api/v2/users/{}')).toMatchObject({ kind: 'any' });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { needsOf } from '../../access/usage/operation-needs';
import { knownOperations } from './known-operations';

describe('knownOperations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
  const documentPath = join(folder, 'openapi.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are the shipped ones without a document', () => {
    const { table, isDocument } = knownOperations({ documentPath: undefined });
    expect(isDocument).toBe(false);
    expect(needsOf(table, 'GET /api/v2/authorization/roles')).toMatchObject({ kind: 'any' });
    expect(needsOf(table, 'GET /api/v2/analytics/anything')).toBeUndefined();
  });

  it('are those of the document, and no others', () => {
    const needs = { 'x-inin-requires-permissions': { type: 'ALL', permissions: ['a:b:c'] } };
    writeFileSync(documentPath, JSON.stringify({ paths: { '/api/v2/a/{id}': { get: needs } } }));
    const { table, isDocument } = knownOperations({ documentPath });
    expect(isDocument).toBe(true);
    expect(needsOf(table, 'GET /api/v2/a/{other}')).toEqual({ kind: 'all', permissions: ['a:b:c'] });
    expect(needsOf(table, 'GET /api/v2/authorization/roles')).toBeUndefined();
  });

  it.each([['no JSON'], ['[]'], ['{"paths":{}}']])('refuse %s at the start', (text) => {
    writeFileSync(documentPath, text);
    expect(() => knownOperations({ documentPath })).toThrow('GENESYS_OPENAPI must name a readable');
  });

  it('refuse a file that does not exist', () => {
    expect(() => knownOperations({ documentPath: join(folder, 'none.json') })).toThrow('GENESYS_OPENAPI');
  });
});

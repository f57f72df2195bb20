import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from './manifest';

const sum = { bytes: 1, sha256: 'aa' };
const whole = {
  format: 1,
  id: 'backup-1',
  startedAt: '2026-01-01T00:00:00.000Z',
  auditHead: { chain: 'c', seq: 1, hash: 'h' },
  files: { 'rolecall.db': sum },
};

describe('The manifest of a backup', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rolecall-manifest-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (text: string) => {
    writeFileSync(join(folder, 'manifest.json'), text);
    return readManifest(folder);
  };

  it('is read as it was written', () => {
    expect(read(JSON.stringify(whole))).toEqual(whole);
  });

  it.each([
    ['null', null],
    ['a list', []],
    ['a later format', { ...whole, format: 2 }],
    ['no head', { ...whole, auditHead: null }],
    ['a head without a number', { ...whole, auditHead: { ...whole.auditHead, seq: '1' } }],
    ['no database', { ...whole, files: {} }],
    ['a sum that is none', { ...whole, files: { 'rolecall.db': 5 } }],
    ['a file out of the folder', { ...whole, files: { ...whole.files, '../../key.pem': sum } }],
    ['a time that is none', { ...whole, startedAt: 5 }],
  ])('is refused where it is %s', (_what, manifest) => {
    expect(() => read(JSON.stringify(manifest))).toThrow('is not a backup that this release can read');
  });

  it('is refused where it is no JSON', () => {
    expect(() => read('{"format": 1')).toThrow('is not a backup');
  });
});

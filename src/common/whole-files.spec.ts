import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFile, replaceFile, writeNewFile } from './whole-files';

describe('A file that is written whole', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-files-'));
    file = join(folder, 'file');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is there with its mode, and nothing beside it', () => {
    expect(writeNewFile(file, 'one', 0o600)).toBe(true);
    replaceFile(file, 'two', 0o640);
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o777]).toEqual(['two', 0o640]);
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('leaves a file alone that it must not replace', () => {
    writeFileSync(file, 'kept');
    expect([writeNewFile(file, 'other', 0o600), createFile(file, 'other', 0o600)]).toEqual([false, false]);
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['kept', ['file']]);
  });

  it('leaves no draft where it cannot be put in place', () => {
    mkdirSync(file);
    expect(() => replaceFile(file, 'text')).toThrow('EISDIR');
    expect(() => writeNewFile(join(folder, 'none/file'), 'text', 0o600)).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecretFile, unreadable } from './secret-file';

describe('readSecretFile', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'rolecall-secret-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const reading = (content: string | Buffer) => {
    const path = join(folder, 'value');
    writeFileSync(path, content);
    return readSecretFile(path);
  };

  it.each([
    ['a value', 's3cret', 's3cret'],
    ['a value with a newline after it', 's3cret\n', 's3cret'],
    ['a line of Windows', 's3cret\r\n', 's3cret'],
    ['a byte order mark', '\ufeffs3cret', 's3cret'],
    ['one newline too many, which stays', 's3cret\n\n', 's3cret\n'],
    ['blanks, which stay', ' s3cret ', ' s3cret '],
    ['as much as it may', 'x'.repeat(65_536), 'x'.repeat(65_536)],
  ])('takes %s', (_, content, text) => {
    expect(reading(content)).toEqual({ text });
  });

  it.each([
    ['nothing', '', 'names a file that is empty: write the value into it.'],
    ['a newline and nothing else', '\n', 'names a file that is empty: write the value into it.'],
    [
      'too much',
      'x'.repeat(65_537),
      'names a file of more than 65536 bytes: it must hold the value and nothing else.',
    ],
    [
      'no UTF-8',
      Buffer.from('s3cret', 'utf16le').fill(0xff, 0, 2),
      'names a file that is not UTF-8 text: save it as UTF-8.',
    ],
  ])('refuses a file with %s', (_, content, fault) => {
    expect(reading(content)).toEqual({ fault });
  });

  it('follows links, as Kubernetes mounts its secrets', () => {
    writeFileSync(join(folder, 'target'), 's3cret');
    symlinkSync('target', join(folder, 'link'));
    expect(readSecretFile(join(folder, 'link'))).toEqual({ text: 's3cret' });
  });

  it('says what to do about a directory, a file that is not there, and what is no file', () => {
    expect(readSecretFile(folder)).toEqual({
      fault: 'names a directory: name the file in it that holds the value.',
    });
    expect(readSecretFile(join(folder, 'absent'))).toEqual({
      fault: 'names a file that does not exist: create or mount it, or correct the path.',
    });
    expect(readSecretFile(join(folder, 'target', 'below'))).toEqual({
      fault: 'names a file that cannot be read (ENOTDIR): correct the path, or mount the file again.',
    });
  });

  (process.platform === 'win32' ? it.skip : it)('does not wait for a pipe', () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(readSecretFile(pipe)).toEqual({
      fault: 'names something that is not a file: name a file that holds the value.',
    });
  });

  it('tells a missing right from a missing file', () => {
    expect(unreadable('EACCES')).toBe(
      'names a file that this process may not read (EACCES): let the user that it runs as read it.',
    );
  });
});

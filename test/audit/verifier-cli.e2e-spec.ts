import { spawn } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordLine } from '../../src/audit/record-hash';
import {
  buildChain,
  carried,
  checkpointOf,
  privateKey,
  publicKey,
} from '../../src/audit/testing/build-chain';
import type { VerificationReport } from '../../src/audit/verifier/verification-report';
import { run } from '../../src/audit/verifier/run';

const records = buildChain(20);
const [checkpoint, older] = [records[19], records[9]].map((record) => checkpointOf(record ?? fail()));
const text = records.map((record) => recordLine(record) + '\n').join('');

function fail(): never {
  throw new Error('the chain is too short');
}

function pem(key: KeyObject): string {
  return key.export({ type: key.type === 'public' ? 'spki' : 'pkcs8', format: 'pem' }).toString();
}

describe('rolecall-verify', () => {
  let directory: string;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'rolecall-verify-'));
    write('export.ndjson', text);
    write('cp.json', JSON.stringify(checkpoint, null, 2));
    write('key.pem', pem(publicKey));
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  function path(name: string): string {
    return join(directory, name);
  }

  function write(name: string, content: string | Buffer): string {
    writeFileSync(path(name), content);
    return path(name);
  }

  function verify(exportPath: string, checkpointPath = path('cp.json'), keyPath = path('key.pem')) {
    return run([exportPath, '--checkpoint', checkpointPath, '--public-key', keyPath]);
  }

  async function runProcess(args: readonly string[], input = '', nodeOptions: readonly string[] = []) {
    const main = join(__dirname, '../../src/audit/verifier/main.ts');
    const register = ['--require', join(__dirname, '../support/swc-register.cjs')];
    const child = spawn(process.execPath, [...nodeOptions, ...register, main, ...args]);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.stdin.end(input);
    await once(child, 'close');
    return { exitCode: child.exitCode, stdout, stderr };
  }

  describe('as a process', () => {
    it('ends with 0 and prints the report when all holds', async () => {
      const args = [path('export.ndjson'), '--checkpoint', path('cp.json'), '--public-key', path('key.pem')];
      const { exitCode, stdout, stderr } = await runProcess(args);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(/^VERIFIED\n {2}trust: pinned key/);
    });

    it('reads standard input, and ends with 1 when something is damaged', async () => {
      const args = ['-', '--checkpoint', path('cp.json'), '--public-key', path('key.pem'), '--json'];
      const { exitCode, stdout } = await runProcess(args, text.replace('"seq":7', '"seq":70'));
      expect(exitCode).toBe(1);
      const report = JSON.parse(stdout) as VerificationReport;
      expect(report).toMatchObject({
        verified: false,
        records: 6,
        findings: [{ kind: 'edited', line: 7, seq: 70 }],
      });
    });

    it('ends with 2 and tells how to call it when called wrongly', async () => {
      const { exitCode, stdout, stderr } = await runProcess([]);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toMatch(/^name exactly one export\n\nUsage: rolecall-verify /);
    });

    it('verifies what is larger than the memory that it may use', async () => {
      const many = buildChain(20_000, (seq) => ({ after: `${seq} `.repeat(500) }));
      const exportPath = write('large.ndjson', many.map((record) => recordLine(record) + '\n').join(''));
      const checkpointPath = write('large.json', JSON.stringify(checkpointOf(many.at(-1) ?? fail())));
      const args = [exportPath, '--checkpoint', checkpointPath, '--public-key', path('key.pem')];
      expect(await runProcess(args, '', ['--max-old-space-size=32'])).toMatchObject({ exitCode: 0 });
    });
  });

  it('takes checkpoints and the key as the API answers them', async () => {
    const page = write('page.json', JSON.stringify({ items: [checkpoint, older], nextPageToken: 'x' }));
    const key = write('key.json', JSON.stringify({ keyId: 'any', publicKey: pem(publicKey) }));
    const { exitCode, stdout } = await verify(path('export.ndjson'), page, key);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('pinned key') });
    const empty = write('page.json', JSON.stringify({ items: [] }));
    expect(await verify(path('export.ndjson'), empty, key)).toMatchObject({ exitCode: 1 });
  });

  describe('reads exports', () => {
    it.each([
      ['with CR LF', text.replaceAll('\n', '\r\n')],
      ['without an end of the last line', text.slice(0, -1)],
    ])('%s', async (_, content) => {
      expect(await verify(write('variant.ndjson', content))).toMatchObject({ exitCode: 0, stderr: '' });
    });

    it.each([
      ['a byte order mark', `\ufeff${text}`, 'malformed_line (line 1'],
      ['an empty line at the end', `${text}\n`, 'malformed_line (line 21'],
      ['a NUL byte', text.replace('rolecall', 'role\0call'), 'malformed_line (line 1'],
      ['a line without end', text + 'x'.repeat(3 * 1024 * 1024), 'malformed_line (line 21'],
      ['nothing', '', 'truncated (seq 20, checkpoint 1)'],
    ])('and finds %s', async (_, content, expected) => {
      const { exitCode, stdout } = await verify(write('variant.ndjson', content));
      expect(exitCode).toBe(1);
      expect(stdout).toContain(expected);
    });
  });

  describe('reads checkpoints', () => {
    it.each([
      ['as an array', JSON.stringify([older, checkpoint])],
      ['one a line', `${JSON.stringify(older)}\n${JSON.stringify(checkpoint)}\n`],
      ['one a line with CR LF', `${JSON.stringify(older)}\r\n${JSON.stringify(checkpoint)}`],
    ])('%s', async (_, content) => {
      const { exitCode, stdout } = await verify(path('export.ndjson'), write('several.json', content));
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/checkpoint 1: holds, seq 10,.*\n.*checkpoint 2: holds, seq 20,/);
    });

    it('from several files', async () => {
      const second = write('older.json', JSON.stringify(older));
      const args = ['--checkpoint', path('cp.json'), '--checkpoint', second, '--public-key', path('key.pem')];
      const { exitCode, stdout } = await run([path('export.ndjson'), ...args]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('checkpoint 2: holds, seq 10');
    });

    it.each([
      ['that are not JSON', 'x', 'checkpoint_malformed'],
      [
        'of which one line is not JSON',
        `${JSON.stringify(checkpoint)}\nx`,
        'checkpoint_malformed (checkpoint 2)',
      ],
      ['where there are none', '[]', 'no_checkpoint'],
      ['where the file is empty', '', 'no_checkpoint'],
    ])('and finds those %s', async (_, content, expected) => {
      const { exitCode, stdout } = await verify(path('export.ndjson'), write('bad.json', content));
      expect(exitCode).toBe(1);
      expect(stdout).toContain(expected);
    });

    it('that carry their key, and says that nobody vouches for it', async () => {
      const self = write('self.json', JSON.stringify({ ...checkpoint, publicKey: carried(publicKey) }));
      const args = [path('export.ndjson'), '--checkpoint', self];
      expect(await run(args)).toMatchObject({ exitCode: 1 });
      const { exitCode, stdout } = await run([...args, '--allow-unpinned-key']);
      expect(exitCode).toBe(0);
      expect(stdout).toContain('trust: key from the file');
    });
  });

  describe('refuses files that it cannot use, with exit code 2:', () => {
    const unusable: [string, (at: typeof path) => [string, string?, string?]][] = [
      ['no export', (at) => [at('missing')]],
      ['a folder as export', (at) => [at('folder')]],
      ['no checkpoint', (at) => [at('export.ndjson'), at('missing')]],
      ['no key', (at) => [at('export.ndjson'), at('cp.json'), at('missing')]],
      ['a key that is none', (at) => [at('export.ndjson'), at('cp.json'), at('cp.json')]],
      ['a key of another kind', (at) => [at('export.ndjson'), at('cp.json'), at('p256.pem')]],
      ['a private key', (at) => [at('export.ndjson'), at('cp.json'), at('private.pem')]],
    ];

    beforeAll(() => {
      mkdirSync(path('folder'));
      write('p256.pem', pem(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey));
      write('private.pem', pem(privateKey));
    });

    it.each(unusable)('%s', async (_, paths) => {
      const { exitCode, stdout, stderr } = await verify(...paths(path));
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain(directory);
    });
  });

  it('prints how it is called when asked', async () => {
    expect(await run(['--help'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Usage:') });
  });
});

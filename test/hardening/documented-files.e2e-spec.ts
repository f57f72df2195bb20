import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '../../src/config/read-settings';
import { asAdmin, createApp } from '../support/create-app';
import { describeOnEachDatabase } from '../support/each-database';

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8').replaceAll('\n', ' ');
const required = { GENESYS_MODE: 'simulator', ROLECALL_BOOTSTRAP_API_KEY: `rk_${'k'.repeat(40)}` };

describeOnEachDatabase('the files of a start', (_open, { place }) => {
  let folder: string;
  let app: NestFastifyApplication | undefined;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'rolecall-files-'))));
  afterEach(async () => {
    await app?.close();
    rmSync(folder, { recursive: true });
  });

  it('have the modes that docs/operations.md names', async () => {
    expect(read('docs/operations.md')).toContain(
      'The folder is created with mode 0700, its files with 0600; only the public key next to the signing key, `….pub.pem`, is world-readable (0644).',
    );
    const { url } = await place();
    const dataDir = join(folder, 'made', 'data');
    app = await createApp({
      env: {
        DATA_DIR: dataDir,
        AUDIT_CHECKPOINT_FILE: join(dataDir, 'checkpoints.ndjson'),
        ...(url !== undefined && { DATABASE_URL: url }),
      },
    });
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(modeOf(dataDir)).toBe('700');
    const files = readdirSync(dataDir);
    expect(files).toEqual(expect.arrayContaining(['audit-signing-key.pem', 'checkpoints.ndjson']));
    for (const file of files)
      expect([file, modeOf(join(dataDir, file))]).toEqual([file, file.endsWith('.pub.pem') ? '644' : '600']);
  });
});

describe('SECURITY.md', () => {
  it('names the address that a start listens on', () => {
    expect(read('SECURITY.md')).toContain('Rolecall listens on 127.0.0.1 unless `HOST` says otherwise.');
    expect(readSettings(required).http.host).toBe('127.0.0.1');
  });

  it.each([
    ['production', undefined, 404],
    ['production', 'on', 200],
    ['development', undefined, 200],
  ])('says when there is a Swagger UI: NODE_ENV=%s, SWAGGER_UI=%s', async (NODE_ENV, SWAGGER_UI, status) => {
    expect(read('SECURITY.md')).toContain(
      'The Swagger UI is off when `NODE_ENV=production`, unless `SWAGGER_UI=on`.',
    );
    const app = await createApp({ env: { NODE_ENV, ...(SWAGGER_UI && { SWAGGER_UI }) } });
    try {
      const answer = await app.inject({ url: '/docs', headers: asAdmin });
      expect(answer.statusCode < 400 ? 200 : answer.statusCode).toBe(status);
    } finally {
      await app.close();
    }
  });
});

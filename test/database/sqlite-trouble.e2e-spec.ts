import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sql } from 'kysely';
import { Database } from '../../src/database/database';
import { asAdmin, createApp } from '../support/create-app';

const KEYS = '/api/v1/api-keys';

describe('SQLite in trouble', () => {
  let folder: string;
  let app: NestFastifyApplication;
  let file: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rolecall-test-'));
    file = join(folder, 'rolecall.db');
    app = await createApp({ env: { DATA_DIR: folder } });
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const run = (text: string) => sql.raw(text).execute(app.get(Database).kysely);
  let names = 0;
  async function create() {
    const payload = { name: `Key ${++names}`, roles: ['auditor'] };
    const { statusCode, headers, body } = await app.inject({
      method: 'POST',
      url: KEYS,
      headers: asAdmin,
      payload,
    });
    const { code } = JSON.parse(body) as { code?: string };
    return { status: statusCode, code, retryAfter: headers['retry-after'] };
  }
  const list = async () => (await app.inject({ url: KEYS, headers: asAdmin })).statusCode;

  it('with a full disk, writes are refused with 503 and reads go on, until there is room', async () => {
    await run('create table filler (bytes blob)');
    await run('pragma max_page_count = 1');
    const fill = async () => {
      for (;;) await run('insert into filler values (zeroblob(2000))');
    };
    await expect(fill()).rejects.toMatchObject({ code: 'database_unavailable' });
    // What fits into pages that are there is still stored.
    let answer = await create();
    while (answer.status === 201) answer = await create();
    expect(answer).toEqual({ status: 503, code: 'database_unavailable', retryAfter: '5' });
    expect(await list()).toBe(200);
    await run('pragma max_page_count = 100000');
    expect(await create()).toMatchObject({ status: 201 });
  });

  it.each([
    ['removed', () => undefined],
    ['replaced', () => new DatabaseSync(file).close()],
  ])('whose file was %s takes no write that would be lost, until it is back', async (_, replace) => {
    expect(await create()).toMatchObject({ status: 201 });
    renameSync(file, `${file}.elsewhere`);
    replace();
    expect(await create()).toEqual({ status: 503, code: 'database_unavailable', retryAfter: '5' });
    expect(await list()).toBe(200);
    renameSync(`${file}.elsewhere`, file);
    expect(await create()).toMatchObject({ status: 201 });
  });

  it('that another program holds refuses writes with 503 until that one is done', async () => {
    await run('pragma busy_timeout = 50');
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    try {
      expect(await create()).toEqual({ status: 503, code: 'database_busy', retryAfter: '5' });
      expect(await list()).toBe(200);
      other.exec('rollback');
      expect(await create()).toMatchObject({ status: 201 });
    } finally {
      other.close();
    }
    expect(existsSync(file)).toBe(true);
  });
});

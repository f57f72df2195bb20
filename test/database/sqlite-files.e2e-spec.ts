import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Database } from '../../src/database/database';
import { DatabaseInUseError, DatabaseUnreadableError } from '../../src/database/database.errors';
import { openDatabase } from '../../src/database/open-database';
import '../support/typescript-threads';
import { notesIn, withNotes } from './notes';

const SWC = join(__dirname, '../support/swc-register.cjs');

describe('the files of SQLite', () => {
  let home: string;
  let dataDir: string;
  let file: string;
  const databases: Database[] = [];

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'rolecall-test-'));
    dataDir = join(home, 'deep', 'data');
    file = join(dataDir, 'rolecall.db');
  });

  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    await rm(home, { recursive: true });
  });

  async function open(): Promise<Database> {
    const database = await openDatabase({ dataDir }, withNotes);
    databases.push(database);
    return database;
  }

  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

  it('can be read by their owner alone, in a folder that is made for them', async () => {
    await open();
    expect(modeOf(dataDir)).toBe('700');
    const files = ['rolecall.db', 'rolecall.db-wal', 'rolecall.db-shm', 'rolecall.lock'];
    expect(files.map((name) => modeOf(join(dataDir, name)))).toEqual(files.map(() => '600'));
  });

  it('are one file again after the database was closed', async () => {
    await (await open()).close();
    expect(existsSync(`${file}-wal`)).toBe(false);
    const copy = new DatabaseSync(file, { readOnly: true });
    expect(copy.prepare('select count(*) as n from migration').get()).not.toEqual({ n: 0 });
    copy.close();
  });

  it('are opened once another program that holds them for a moment lets go', async () => {
    await (await open()).close();
    const other = new DatabaseSync(file);
    other.exec('pragma locking_mode = exclusive; begin exclusive; commit');
    const opening = open();
    await delay(300);
    other.close();
    expect(await notesIn(await opening)).toEqual([]);
  });

  it('are refused while this process has them open, and named', async () => {
    await open();
    await expect(open()).rejects.toThrow(DatabaseInUseError);
    await expect(open()).rejects.toThrow(`The database ${file} is open in the process ${process.pid}.`);
  });

  it('are refused while another process has them open, and whole when it was killed', async () => {
    const writer = spawn(process.execPath, [
      '--require',
      SWC,
      join(__dirname, 'writing-process.ts'),
      dataDir,
    ]);
    const acknowledged: string[] = [];
    const lines = createInterface(writer.stdout).on('line', (line) => {
      if (acknowledged.push(line) === 100) lines.emit('enough');
    });
    try {
      await once(lines, 'enough');
      await expect(open()).rejects.toThrow(`The database ${file} is open in the process ${writer.pid}.`);
    } finally {
      writer.kill('SIGKILL');
      await once(writer, 'close');
    }
    expect(await notesIn(await open())).toEqual(expect.arrayContaining(acknowledged));
  });

  (existsSync('/proc/self/fd') ? it : it.skip)('are not opened again for every stream of rows', async () => {
    const { kysely } = await open();
    const openFiles = () => readdirSync('/proc/self/fd').length;
    const readSome = async () => {
      for await (const row of kysely.selectFrom('migration').selectAll().stream(1)) if (row) break;
      const wrong = kysely
        .selectFrom('migration')
        .select('nothing' as never)
        .stream()
        [Symbol.asyncIterator]();
      await expect(wrong.next()).rejects.toThrow();
    };
    await readSome();
    const before = openFiles();
    for (let round = 0; round < 10; round++) await readSome();
    expect(openFiles()).toBeLessThan(before + 10);
  });

  it.each([
    ['text', () => Buffer.from('hello')],
    ['random bytes', () => Buffer.alloc(8_192, 0xa7)],
    [
      'a database whose header was overwritten',
      () => Buffer.concat([Buffer.alloc(64), aDatabase().subarray(64)]),
    ],
    ['the first half of a page', () => aDatabase().subarray(0, 2_048)],
    ['the database of another program', () => aDatabase()],
  ])('are refused and left as they are when the database is %s', async (_, content) => {
    mkdirSync(dataDir, { recursive: true });
    const before = content();
    writeFileSync(file, before);
    await expect(open()).rejects.toThrow(DatabaseUnreadableError);
    await expect(open()).rejects.toThrow(`${file} cannot be used as the database: `);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('let go of the lock when the database was refused', async () => {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, 'hello');
    await expect(open()).rejects.toThrow(DatabaseUnreadableError);
    await rm(file);
    expect(await notesIn(await open())).toEqual([]);
  });

  it.each(['rolecall.db', 'rolecall.lock'])('are refused when %s is a folder', async (name) => {
    mkdirSync(join(dataDir, name), { recursive: true });
    await expect(open()).rejects.toThrow(DatabaseUnreadableError);
  });

  it('are refused when DATA_DIR is a file', async () => {
    mkdirSync(join(home, 'deep'));
    writeFileSync(dataDir, '');
    await expect(open()).rejects.toThrow(`${file} cannot be used as the database: EEXIST`);
  });

  function aDatabase(): Buffer {
    const path = join(home, 'other.db');
    const other = new DatabaseSync(path);
    other.exec('create table if not exists other (id integer)');
    other.close();
    return readFileSync(path);
  }
});

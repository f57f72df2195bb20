import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { Client } from 'pg';
import { DatabaseUnreadableError, UnfitDatabaseError } from '../../src/database/database.errors';
import { openDatabase } from '../../src/database/open-database';
import { describeOnPostgres } from '../support/each-database';
import { SERVER } from '../support/test-server';
import '../support/typescript-threads';

async function onServer(url: string, ...statements: string[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows = 0;
    for (const statement of statements) rows = (await client.query(statement)).rowCount ?? 0;
    return rows;
  } finally {
    await client.end();
  }
}

describeOnPostgres('A database of PostgreSQL that is set up otherwise', () => {
  let name: string;
  let url: string;

  beforeEach(() => {
    name = `rolecall_test_${randomUUID().replaceAll('-', '')}`;
    const ours = new URL(SERVER);
    ours.pathname = `/${name}`;
    url = ours.href;
  });
  afterEach(() => onServer(SERVER, `drop database if exists ${name} with (force)`));

  const make = (options: string, ...settings: string[]) =>
    onServer(
      SERVER,
      `create database ${name} ${options}`,
      ...settings.map((one) => `alter database ${name} ${one}`),
    );
  const open = () => openDatabase({ dataDir: '', url });
  const tables = () => onServer(url, `select 1 from pg_class where relname = 'audit_head'`);

  it.each([
    ['LATIN1', `encoding 'LATIN1' lc_collate 'C' lc_ctype 'C' template template0`, []],
    ['SQL_ASCII', `encoding 'SQL_ASCII' lc_collate 'C' lc_ctype 'C' template template0`, []],
    ['serializable', '', [`set default_transaction_isolation to 'serializable'`]],
    ['repeatable read', '', [`set default_transaction_isolation to 'repeatable read'`]],
    ['standard_conforming_strings', '', ['set standard_conforming_strings to off']],
    ['no schema of search_path', '', ['set search_path to nowhere']],
  ])('is refused with a sentence, and left alone: %s', async (words, options, settings) => {
    await make(options, ...settings);
    const error = await open().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UnfitDatabaseError);
    expect((error as Error).message).toContain(words);
    expect(await tables()).toBe(0);
  });

  it('is taken with a schema of its own, and refused once new tables would go elsewhere', async () => {
    await make('');
    await onServer(url, 'create schema rolecall', 'create schema other');
    await onServer(SERVER, `alter database ${name} set search_path to rolecall, public`);
    await (await open()).close();
    expect(
      await onServer(
        url,
        `select 1 from pg_tables where schemaname = 'rolecall' and tablename = 'audit_head'`,
      ),
    ).toBe(1);
    await onServer(SERVER, `alter database ${name} set search_path to other, rolecall`);
    await expect(open()).rejects.toThrow(/tables are in the schema rolecall.*new ones would go to other/);
    await onServer(SERVER, `alter database ${name} set search_path to rolecall`);
    await (await open()).close();
  });

  it('is refused to a role that may not make the tables', async () => {
    await make('');
    const role = `${name}_role`;
    await onServer(url, `create role ${role} login`, `revoke create on schema public from public`);
    try {
      const theirs = new URL(url);
      theirs.username = role;
      await expect(openDatabase({ dataDir: '', url: theirs.href })).rejects.toThrow(
        /GRANT CREATE ON SCHEMA public/,
      );
    } finally {
      await onServer(SERVER, `drop database ${name} with (force)`, `drop role ${role}`);
    }
  });
});

describe('A file of SQLite in UTF-16', () => {
  it('is refused with a sentence, and left as it was', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-test-'));
    try {
      const file = join(dataDir, 'rolecall.db');
      const made = new DatabaseSync(file);
      made.exec(`pragma encoding = 'UTF-16le'; create table t (a text); drop table t`);
      made.close();
      const before = await readFile(file);
      const error = await openDatabase({ dataDir }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DatabaseUnreadableError);
      expect((error as Error).message).toMatch(/stores text as UTF-16le.*UTF-8/);
      expect(await readFile(file)).toEqual(before);
    } finally {
      await rm(dataDir, { recursive: true });
    }
  });
});

import { sql, type Transaction } from 'kysely';
import type { Database } from '../../src/database/database';
import { DatabaseUnavailableError, DatabaseUnreachableError } from '../../src/database/database.errors';
import { openDatabase } from '../../src/database/open-database';
import type { Schema } from '../../src/database/schema';
import { describeOnPostgres } from '../support/each-database';
import { namesIn, row } from './rows';

describe('a server where nobody listens', () => {
  it('is named at the start, without the password', async () => {
    const error = await openDatabase({ dataDir: '', url: 'postgres://one:pass~word@127.0.0.1:1/two' }).catch(
      (reason: unknown) => reason as Error,
    );
    expect(error).toBeInstanceOf(DatabaseUnreachableError);
    expect(error).toHaveProperty(
      'message',
      'The database two on 127.0.0.1:1 (DATABASE_URL) cannot be used: connect ECONNREFUSED 127.0.0.1:1.',
    );
  });
});

describeOnPostgres('Database', (open, { place }) => {
  it('names a database that is not there at the start', async () => {
    const url = new URL((await place()).url as string);
    url.pathname = '/no_such_database';
    await expect(openDatabase({ dataDir: '', url: url.href })).rejects.toThrow(
      `The database no_such_database on ${url.host} (DATABASE_URL) cannot be used: database "no_such_database" does not exist.`,
    );
  });

  it('does transactions again that waited for each other', async () => {
    const database = await open();
    await database.kysely
      .insertInto('migration')
      .values([row('a', ''), row('b', '')])
      .execute();
    const append = (tx: Transaction<Schema>, name: string) =>
      tx
        .updateTable('migration')
        .set({ applied_at: sql<string>`applied_at || 'x'` })
        .where('name', '=', name)
        .execute();
    const met = meeting(2);
    const inOrder = (first: string, second: string) =>
      database.transaction(async (tx) => {
        await append(tx, first);
        await met();
        await append(tx, second);
      });
    await Promise.all([inOrder('a', 'b'), inOrder('b', 'a')]);
    expect(await appliedAt(database)).toEqual(['xx', 'xx']);
  });

  it('says so when a connection is lost in a transaction, and has a new one afterwards', async () => {
    const database = await open();
    const work = database.transaction(async (tx) => {
      await tx.insertInto('migration').values(row('lost')).execute();
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.kysely);
      await tx.insertInto('migration').values(row('later')).execute();
    });
    await expect(work).rejects.toThrow(DatabaseUnavailableError);
    expect(await namesIn(database)).toEqual([]);
  });

  it('ends a statement that takes too long, and keeps the connection in order', async () => {
    const database = await open();
    const slow = database.transaction(async (tx) => {
      await sql`set local statement_timeout = 20`.execute(tx);
      await sql`select pg_sleep(60)`.execute(tx);
    });
    await expect(slow).rejects.toThrow(DatabaseUnavailableError);
    const { rows } = await sql`show statement_timeout`.execute(database.kysely);
    expect(rows).toEqual([{ statement_timeout: '1min' }]);
  });

  it('serves more callers than it has connections', async () => {
    const database = await open();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => database.transaction((tx) => namesIn({ kysely: tx }))),
    );
    expect(answers).toHaveLength(40);
  });

  async function appliedAt({ kysely }: Database): Promise<string[]> {
    const rows = await kysely
      .selectFrom('migration')
      .select('applied_at')
      .where('name', 'in', ['a', 'b'])
      .execute();
    return rows.map((each) => each.applied_at);
  }
});

/** Holds its first callers until `count` of them are there. */
function meeting(count: number): () => Promise<void> {
  let there = 0;
  let open = (): void => undefined;
  const full = new Promise<void>((resolve) => (open = resolve));
  return () => {
    if (++there === count) open();
    return full;
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import {
  DatabaseBusyError,
  DatabaseUnavailableError,
  StatementFailedError,
} from '../../src/database/database.errors';
import { SqliteThread } from '../../src/database/sqlite/sqlite-thread';
import { sqliteDialect } from '../../src/database/sqlite/sqlite-dialect';
import '../support/typescript-threads';

interface Notes {
  note: { text: string };
}

describe('the thread of SQLite', () => {
  let dataDir: string;
  let thread: SqliteThread;
  let kysely: Kysely<Notes>;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rolecall-test-'));
    thread = await SqliteThread.start({ database: join(dataDir, 'db'), lock: join(dataDir, 'lock') });
    kysely = new Kysely<Notes>({ dialect: sqliteDialect(thread, 50) });
    await sql`create table note (text text not null primary key) strict`.execute(kysely);
  });

  afterEach(async () => {
    await kysely.destroy();
    await rm(dataDir, { recursive: true });
  });

  const add = (text: string) => kysely.insertInto('note').values({ text }).execute();
  const notes = async () => (await kysely.selectFrom('note').selectAll().execute()).map(({ text }) => text);

  it('writes what it acknowledges to the disk first, and holds to foreign keys', async () => {
    const pragma = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(kysely);
      return Object.values(rows[0] as object)[0] as unknown;
    };
    const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'application_id'];
    expect(await Promise.all(names.map(pragma))).toEqual(['wal', 2, 1, 5_000, 0x526f6c65]);
  });

  it('reads over a connection that cannot write', async () => {
    const { rows } = await kysely.executeQuery<{ query_only: number }>(
      kysely
        .selectFrom(sql<{ query_only: number }>`pragma_query_only`.as('pragma'))
        .selectAll()
        .compile(),
    );
    expect(rows).toEqual([{ query_only: 1 }]);
  });

  it('fails every caller when it ends, and every later one', async () => {
    const transaction = kysely.transaction().execute(async (tx) => {
      await tx.insertInto('note').values({ text: 'a' }).execute();
      const waiting = [notes(), tx.insertInto('note').values({ text: 'b' }).execute()];
      await thread['worker'].terminate();
      return Promise.all(waiting);
    });
    await expect(transaction).rejects.toThrow(DatabaseUnavailableError);
    await expect(notes()).rejects.toThrow(DatabaseUnavailableError);
    await expect(add('c')).rejects.toThrow(DatabaseUnavailableError);
  });

  it('says so when the disk is full, undoes the transaction, and goes on when there is room', async () => {
    await add('before');
    await sql`pragma max_page_count = 4`.execute(kysely);
    const large = kysely.transaction().execute(async (tx) => {
      for (let count = 0; count < 100; count++) {
        await tx
          .insertInto('note')
          .values({ text: `${count}${'x'.repeat(1_000)}` })
          .execute();
      }
    });
    await expect(large).rejects.toThrow(DatabaseUnavailableError);
    expect(await notes()).toEqual(['before']);
    await sql`pragma max_page_count = 1000`.execute(kysely);
    await add('after');
    expect(await notes()).toEqual(['before', 'after']);
  });

  it('lets a write wait for the transactions before it, in the order of asking', async () => {
    const order: string[] = [];
    const inTurn = (text: string) =>
      kysely.transaction().execute(async (tx) => {
        order.push(`begin ${text}`);
        await tx.insertInto('note').values({ text }).execute();
        order.push(`end ${text}`);
      });
    await Promise.all([inTurn('a'), add('b').then(() => order.push('b')), inTurn('c')]);
    expect(order).toEqual(['begin a', 'end a', 'b', 'begin c', 'end c']);
  });

  it('refuses a write that waits too long, and the next one is not held up by that', async () => {
    await kysely.transaction().execute(async () => {
      await expect(add('from within')).rejects.toThrow(DatabaseBusyError);
    });
    await add('after');
    expect(await notes()).toEqual(['after']);
  });

  it('names what is wrong with a statement', async () => {
    const wrong = sql`select 1 from nowhere`.execute(kysely);
    await expect(wrong).rejects.toThrow(StatementFailedError);
    await expect(wrong).rejects.toMatchObject({ reason: 'no such table: nowhere' });
  });
});

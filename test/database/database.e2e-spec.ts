import { sql, type Transaction } from 'kysely';
import { TransactionConflictError, UniqueViolationError } from '../../src/database/database.errors';
import type { Schema } from '../../src/database/schema';
import { describeOnEachDatabase } from '../support/each-database';
import { namesIn, row } from './rows';

describeOnEachDatabase('Database', (open) => {
  const insert = (tx: Transaction<Schema>, name: string) =>
    tx.insertInto('migration').values(row(name)).execute();

  it('stores what a transaction wrote and gives its result', async () => {
    const database = await open();
    const result = await database.transaction(async (tx) => {
      await insert(tx, 'a');
      return 7;
    });
    expect(result).toBe(7);
    expect(await namesIn(database)).toEqual(['a']);
  });

  it('stores nothing of a transaction that throws, and goes on', async () => {
    const database = await open();
    const work = database.transaction(async (tx) => {
      await insert(tx, 'a');
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    await database.transaction((tx) => insert(tx, 'b'));
    expect(await namesIn(database)).toEqual(['b']);
  });

  it('shows others what is committed while a transaction is open', async () => {
    const database = await open();
    await database.transaction(async (tx) => {
      await insert(tx, 'a');
      expect(await namesIn(database)).toEqual([]);
      expect(await namesIn({ kysely: tx })).toEqual(['a']);
    });
    expect(await namesIn(database)).toEqual(['a']);
  });

  it('does not lose an update when many change one row at once', async () => {
    const database = await open();
    await database.kysely.insertInto('migration').values(row('n', '0')).execute();
    const addOne = (tx: Transaction<Schema>) =>
      tx
        .updateTable('migration')
        .set({ applied_at: sql<string>`cast(cast(applied_at as integer) + 1 as text)` })
        .where('name', '=', 'n')
        .execute();
    await Promise.all(Array.from({ length: 50 }, () => database.transaction(addOne)));
    const { applied_at: count } = await database.kysely
      .selectFrom('migration')
      .select('applied_at')
      .where('name', '=', 'n')
      .executeTakeFirstOrThrow();
    expect(count).toBe('50');
  });

  it('tells how many rows a statement changed', async () => {
    const { kysely } = await open();
    await kysely
      .insertInto('migration')
      .values([row('a'), row('b'), row('c')])
      .execute();
    const [updated] = await kysely
      .updateTable('migration')
      .set({ applied_at: 'x' })
      .where('name', '>', 'a')
      .execute();
    const [deleted] = await kysely.deleteFrom('migration').where('name', 'in', ['a', 'b', 'z']).execute();
    expect([updated?.numUpdatedRows, deleted?.numDeletedRows]).toEqual([2n, 2n]);
  });

  it('gives the rows of an insert that returns them, and counts as numbers', async () => {
    const { kysely } = await open();
    const inserted = await kysely.insertInto('migration').values(row('a')).returning('name').execute();
    const { count, sum } = await kysely
      .selectFrom('migration')
      .select(({ fn }) => [fn.countAll<number>().as('count'), sql<number>`sum(length(name))`.as('sum')])
      .where('name', '=', 'a')
      .executeTakeFirstOrThrow();
    expect([inserted, count, sum]).toEqual([[{ name: 'a' }], 1, 1]);
  });

  it('names a row that exists already by its own error, however it was inserted', async () => {
    const { kysely } = await open();
    const insertion = kysely.insertInto('migration').values(row('a'));
    await insertion.execute();
    await expect(insertion.execute()).rejects.toThrow(UniqueViolationError);
    await expect(insertion.returning('name').execute()).rejects.toThrow(UniqueViolationError);
  });

  it('shows no value of a row in an error', async () => {
    const { kysely } = await open();
    const attempts = [
      kysely
        .insertInto('migration')
        .values([row('secret-1'), row('secret-1')])
        .execute(),
      kysely
        .insertInto('migration')
        .values(row(null as never, 'secret-2'))
        .execute(),
      kysely
        .insertInto('deployment')
        .values({ singleton: 2, id: 'secret-3', organization_id: null, created_at: '' })
        .execute(),
      kysely
        .insertInto('deployment')
        .values({ singleton: 'secret-4' as never, id: '', organization_id: null, created_at: '' })
        .execute(),
    ];
    for (const { status, reason } of (await Promise.allSettled(attempts)) as PromiseRejectedResult[]) {
      expect(status).toBe('rejected');
      expect(JSON.stringify({ ...reason, message: reason.message, stack: reason.stack })).not.toContain(
        'secret-',
      );
      expect(reason.cause).toBeUndefined();
    }
  });

  it('does a transaction again that the database undid because of another', async () => {
    const database = await open();
    let attempts = 0;
    await database.transaction(async (tx) => {
      await insert(tx, 'a');
      if (++attempts < 3) throw new TransactionConflictError();
    });
    expect([attempts, await namesIn(database)]).toEqual([3, ['a']]);
  });

  it('gives up on a transaction that meets others every time', async () => {
    const database = await open();
    let attempts = 0;
    const work = database.transaction(() => {
      attempts++;
      return Promise.reject(new TransactionConflictError());
    });
    await expect(work).rejects.toThrow(TransactionConflictError);
    expect(attempts).toBe(5);
  });
});

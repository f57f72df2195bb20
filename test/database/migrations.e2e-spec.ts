import { UnknownMigrationError } from '../../src/database/database.errors';
import { migrations } from '../../src/database/migrations';
import type { Migration } from '../../src/database/migrations/migration';
import { createTable, integer } from '../../src/database/migrations/portable-columns';
import { openDatabase } from '../../src/database/open-database';
import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';
import { describeTables } from './described-tables';

const creates = (name: string): Migration => ({
  name,
  up: (db, dialect) =>
    createTable(db, dialect, `made_by_${name.replace('-', '_')}`)
      .addColumn('id', integer(dialect), (column) => column.notNull().primaryKey())
      .execute(),
});
const fails: Migration = { name: '9002-fails', up: () => Promise.reject(new Error('on purpose')) };

describe('the list of migrations', () => {
  it('is numbered in its order, with no number given twice', () => {
    const numbers = migrations.map(({ name }) => Number(name.slice(0, 4)));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});

describeOnEachDatabase('Migrations', (open, { place }) => {
  it('are recorded, and not applied again', async () => {
    const settings = await place();
    await (await open(settings)).close();
    const { kysely } = await open(settings);
    const recorded = await kysely.selectFrom('migration').select('name').orderBy('name').execute();
    expect(recorded.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
  });

  it('leave nothing behind when one of them fails', async () => {
    const settings = await place();
    await (await openDatabase(settings, [creates('9001-one')])).close();
    const attempt = openDatabase(settings, [creates('9001-one'), creates('9003-three'), fails]);
    await expect(attempt).rejects.toThrow('on purpose');
    const database = await openDatabase(settings, [creates('9001-one')]);
    try {
      expect(Object.keys(await describeTables(database))).toEqual(['made_by_9001_one', 'migration']);
    } finally {
      await database.close();
    }
  });

  it('of a newer version stop the start and are named', async () => {
    const settings = await place();
    await (await openDatabase(settings, [...migrations, creates('9001-newer')])).close();
    const attempt = open(settings);
    await expect(attempt).rejects.toThrow(UnknownMigrationError);
    await expect(attempt).rejects.toThrow(/does not know: 9001-newer\..*restore a backup/);
  });
});

describeOnPostgres('Migrations', (open, { place }) => {
  it('are applied once when several instances start at the same moment', async () => {
    const settings = await place();
    const [first] = await Promise.all([open(settings), open(settings), open(settings), open(settings)]);
    const { count } = await first.kysely
      .selectFrom('migration')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(migrations.length);
  });
});

import { describeOnEachDatabase, describeOnPostgres } from '../support/each-database';
import { sqliteSettings } from '../support/sqlite-folders';
import { describeTables } from './described-tables';
import { schemaColumns } from './schema-columns';

describeOnEachDatabase('The schema', (open) => {
  it('has the tables and columns that the code believes in', async () => {
    const tables = await describeTables(await open());
    const columns = Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.columns]));
    expect(columns).toEqual(schemaColumns);
  });

  it('has a primary key on every table', async () => {
    const tables = Object.values(await describeTables(await open()));
    expect(tables.map(({ primaryKey }) => primaryKey)).not.toContainEqual([]);
  });
});

describeOnPostgres('The schema', (open) => {
  it('is that of SQLite: columns, keys and indexes', async () => {
    const sqlite = await sqliteSettings({ migrated: false });
    try {
      expect(await describeTables(await open())).toEqual(await describeTables(await open(sqlite.settings)));
    } finally {
      await sqlite.remove();
    }
  });
});

import { describeOnEachDatabase } from '../support/each-database';

describeOnEachDatabase('Database', (open) => {
  const row = { name: '9000-test', applied_at: '2026-01-01T00:00:00.000Z' };

  it('stores what a transaction wrote', async () => {
    const database = await open();
    await database.transaction((tx) => tx.insertInto('migration').values(row).execute());
    const found = await database.kysely
      .selectFrom('migration')
      .selectAll()
      .where('name', '=', row.name)
      .execute();
    expect(found).toEqual([row]);
  });

  it('stores nothing of a transaction that throws', async () => {
    const database = await open();
    const work = database.transaction(async (tx) => {
      await tx.insertInto('migration').values(row).execute();
      throw new Error('on purpose');
    });
    await expect(work).rejects.toThrow('on purpose');
    const found = await database.kysely
      .selectFrom('migration')
      .selectAll()
      .where('name', '=', row.name)
      .execute();
    expect(found).toEqual([]);
  });
});

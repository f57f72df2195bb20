import { describeOnEachDatabase } from '../support/each-database';
import { row } from './rows';

const name = (index: number) => `n${String(index).padStart(6, '0')}`;
const names = (count: number) => Array.from({ length: count }, (_, index) => name(index));

describeOnEachDatabase('A stream of rows', (open) => {
  async function filled(count: number) {
    const database = await open();
    for (let from = 0; from < count; from += 1_000) {
      const rows = names(count)
        .slice(from, from + 1_000)
        .map((each) => row(each));
      await database.kysely.insertInto('migration').values(rows).execute();
    }
    return database;
  }

  const ours = ({ kysely }: Pick<Awaited<ReturnType<typeof open>>, 'kysely'>) =>
    kysely.selectFrom('migration').select('name').where('name', '>=', 'n').orderBy('name');

  async function read(rows: AsyncIterable<{ name: string }>): Promise<string[]> {
    const found: string[] = [];
    for await (const each of rows) found.push(each.name);
    return found;
  }

  it.each([0, 1, 9, 10, 11, 2_500])('gives %d rows, each once and in order', async (count) => {
    expect(await read(ours(await filled(count)).stream(10))).toEqual(names(count));
  });

  it('takes parameters', async () => {
    const database = await filled(30);
    expect(await read(ours(database).where('name', '<', name(3)).stream(2))).toEqual(names(3));
  });

  it('shows one state from its first row to its last, whatever is written meanwhile', async () => {
    const database = await filled(40);
    const found: string[] = [];
    for await (const each of ours(database).stream(10)) {
      found.push(each.name);
      if (found.length === 1)
        await database.kysely.deleteFrom('migration').where('name', '>=', 'n').execute();
    }
    expect(found).toEqual(names(40));
    expect(await read(ours(database).stream(10))).toEqual([]);
  });

  it('holds up no write while its reader is slow', async () => {
    const database = await filled(40);
    const rows = ours(database).stream(10)[Symbol.asyncIterator]();
    await rows.next();
    await database.transaction((tx) => tx.insertInto('migration').values(row('n-late')).execute());
    await rows.return?.();
    expect(await read(ours(database).stream(100))).toContain('n-late');
  });

  it('gives its connection back when the reader leaves early, again and again', async () => {
    const database = await filled(40);
    for (let round = 0; round < 30; round++) {
      for await (const each of ours(database).stream(10)) if (each.name === name(15)) break;
    }
    expect(await read(ours(database).stream(10))).toHaveLength(40);
  });

  it('sees the writes of its own transaction', async () => {
    const database = await filled(20);
    const seen = await database.transaction(async (tx) => {
      await tx.deleteFrom('migration').where('name', '>=', name(5)).where('name', '<', 'n9').execute();
      return [await read(ours({ kysely: tx }).stream(3)), await read(ours({ kysely: tx }).stream(3))];
    });
    expect(seen).toEqual([names(5), names(5)]);
  });

  it('fails as a query does, and leaves the connection in order', async () => {
    const database = await filled(1);
    const wrong = database.kysely
      .selectFrom('migration')
      .select('no_such_column' as never)
      .stream(10);
    await expect(read(wrong as never)).rejects.toMatchObject({
      code: 'internal_error',
      reason: expect.stringContaining('no_such_column'),
    });
    expect(await read(ours(database).stream(10))).toEqual(names(1));
  });
});

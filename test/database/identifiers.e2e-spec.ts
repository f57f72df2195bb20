import { UnstorableTextError } from '../../src/database/database.errors';
import { describeOnEachDatabase } from '../support/each-database';
import { namesIn, row } from './rows';

/** Each is an identifier of its own, whatever a locale, a folding of case or a normalisation makes of it. */
const IDS = [
  'id',
  'ID',
  'Id',
  ' id',
  'id ',
  '\u00e9',
  'e\u0301',
  '\u212b',
  '\u00c5',
  '\u00df',
  'ss',
  '\u0131',
  'i',
  '%',
  '_',
  "'",
  '"',
  '\\',
  '',
  '\u{1f469}\u200d\u{1f680}',
  '\u{1f469}',
  '\ufeff',
  '\n',
];

describeOnEachDatabase('Identifiers', (open) => {
  it('are told apart by their bytes', async () => {
    const { kysely } = await open();
    await kysely
      .insertInto('migration')
      .values(IDS.map((id) => row(id)))
      .execute();
    for (const id of IDS) {
      const found = await kysely.selectFrom('migration').select('name').where('name', '=', id).execute();
      expect(found).toEqual([{ name: id }]);
    }
  });

  it('are ordered by their bytes', async () => {
    const database = await open();
    await database.kysely
      .insertInto('migration')
      .values(IDS.map((id) => row(id)))
      .execute();
    const byBytes = [...IDS].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(await namesIn(database)).toEqual(byBytes);
  });

  it('may have 10,000 bytes', async () => {
    const { kysely } = await open();
    const long = [`${'\u20ac'.repeat(3_333)}a`, `${'\u20ac'.repeat(3_333)}b`];
    await kysely
      .insertInto('migration')
      .values(long.map((text, index) => row(`id-${index}`, text)))
      .execute();
    const found = await kysely
      .selectFrom('migration')
      .select('name')
      .where('applied_at', '=', long[1] as string)
      .execute();
    expect(found).toEqual([{ name: 'id-1' }]);
  });

  it.each([
    ['with NUL', 'a\0b'],
    ['with half of a surrogate pair', 'a\ud83d'],
    ['with halves in the wrong order', '\udc69\ud83d'],
  ])('are refused %s, alone and in a transaction', async (_, id) => {
    const database = await open();
    const { kysely } = database;
    await expect(kysely.insertInto('migration').values(row(id)).execute()).rejects.toThrow(
      UnstorableTextError,
    );
    await expect(
      kysely.selectFrom('migration').select('name').where('name', '=', id).execute(),
    ).rejects.toThrow(UnstorableTextError);
    await expect(
      database.transaction((tx) => tx.insertInto('migration').values(row(id)).execute()),
    ).rejects.toThrow(UnstorableTextError);
    expect(await namesIn(database)).toEqual([]);
  });
});

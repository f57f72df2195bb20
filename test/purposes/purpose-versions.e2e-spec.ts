import { PurposeVersions } from '../../src/purposes/store/purpose-versions';
import { describeOnEachDatabase } from '../support/each-database';

const by = { type: 'api_key', id: 'ann' } as const;
const at = '2026-01-01T00:00:00.000Z';
const content = (description: string) =>
  ({
    name: 'Marketing Analytics',
    description,
    dataCategories: ['contact.email'],
    status: 'active',
  }) as const;

describeOnEachDatabase('The versions that are kept of a purpose', (open) => {
  it('are those that the store has, where it counts them anew', async () => {
    const database = await open();
    const versions = new PurposeVersions(database);
    const keep = (id: string, version: number, description: string) =>
      database.transaction((tx) => versions.keepInstead(tx, { id, version }, content(description), at, by));
    for (const version of [1, 2, 3]) await keep('one', version, `of ${version}`);
    await keep('other', 3, 'untouched');
    await keep('one', 2, 'anew');
    const kept = await versions.page('one', 10);
    expect(kept.map((one) => [one.version, one.content?.description])).toEqual([
      [2, 'anew'],
      [1, 'of 1'],
    ]);
    expect((await versions.latest(['one', 'other'])).get('other')?.version).toBe(3);
  });
});

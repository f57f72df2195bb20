import { migrations } from '../../src/database/migrations';
import { openDatabase } from '../../src/database/open-database';
import type { Database } from '../../src/database/database';
import type { ChangeItemRow } from '../../src/database/tables/change-rows';
import { describeOnEachDatabase } from '../support/each-database';

const before = migrations.filter(({ name }) => name < '0075');

/** Items as `<state>` or `skipped <code>`. */
async function insert({ kysely }: Database, id: string, status: string, items: readonly string[]) {
  const texts = { plan_sha256: '', summary: '{}', origin: '{}', created_at: '', created_by_type: 'api_key' };
  const change = {
    id,
    status,
    base_revision: 1,
    item_count: items.length,
    created_by_id: 'k',
    expires_at: '',
  };
  await kysely
    .insertInto('change')
    .values({ ...change, ...texts })
    .execute();
  const rows = items.map((item, position): ChangeItemRow => {
    const [state, code = 'written'] = item.split(' ') as [string, string?];
    const nothing = { calls: 0, attempts: 0, revision: null, lease: null, lease_until: '', ended_at: null };
    const subject = { subject_type: 'user', subject_id: `u${position}`, plan: '{}' };
    return { change_id: id, position, state, outcome: JSON.stringify({ code }), ...subject, ...nothing };
  });
  await kysely.insertInto('change_item').values(rows).execute();
}

describeOnEachDatabase('Changes that ended before skipped items counted', (open, { place }) => {
  it.each<[string, string, string[], string]>([
    ['wholly applied', 'applied', ['applied', 'skipped nothing_to_do'], 'applied'],
    ['without one that had moved on', 'applied', ['applied', 'skipped moved_on'], 'partially_applied'],
    [
      'of which the rest was so already',
      'applied',
      ['skipped nothing_to_do', 'skipped blocked'],
      'partially_applied',
    ],
    ['of which nothing was applied', 'applied', ['skipped moved_on', 'skipped moved_on'], 'not_applied'],
    ['cancelled', 'cancelled', ['applied', 'skipped cancelled'], 'cancelled'],
    ['incomplete', 'incomplete', ['failed', 'skipped moved_on'], 'incomplete'],
  ])('are named for what they are: %s', async (_, status, items, expected) => {
    const settings = await place();
    const old = await openDatabase(settings, before);
    await insert(old, 'one', status, items);
    await old.close();
    const { kysely } = await open(settings);
    expect(await kysely.selectFrom('change').select('status').execute()).toEqual([{ status: expected }]);
  });
});

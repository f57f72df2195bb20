import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../../src/database/database';
import { ReviewFindingStore } from '../../src/reviews/findings/finding-store';
import { FOLLOWED_AT_ONCE, FollowedItems, type FollowedItem } from '../../src/reviews/storage/followed-items';
import { insertRows } from '../../src/reviews/storage/insert-rows';
import { itemColumns } from '../../src/reviews/storage/item-rows';
import { ItemStore } from '../../src/reviews/storage/item-store';
import { describeOnEachDatabase } from '../support/each-database';

const AT = '2026-01-01T00:00:00.000Z';
const outcomes = ['to_remove', 'planned', 'impossible', 'removed', 'returned', null] as const;
const columns = { ...itemColumns, texts: [...itemColumns.texts, 'outcome'] };

/** Each outcome in turn, and with it `not_decided` where there is none. */
async function store(database: Database, count: number): Promise<string> {
  const id = uuidv7();
  const texts = Object.fromEntries(itemColumns.texts.map((name) => [name, 'x']));
  const numbers = Object.fromEntries(itemColumns.numbers.map((name) => [name, 1]));
  const rows = Array.from({ length: count }, (_, place) => {
    const outcome = outcomes[place % outcomes.length] ?? null;
    const state = outcome === null ? 'not_decided' : 'decided';
    const own = { campaign_id: id, position: place + 1, sets: '{}', carried_from: null, state, outcome };
    return { ...texts, ...numbers, ...own };
  });
  await database.transaction((tx) => insertRows(tx, database.dialect, columns, rows));
  return id;
}

async function all(pages: AsyncIterable<readonly FollowedItem[]>) {
  const positions: number[] = [];
  const sizes: number[] = [];
  for await (const page of pages) {
    positions.push(...page.map(({ position }) => position));
    sizes.push(page.length);
  }
  return { positions, sizes };
}

const positionsOf = (count: number, wanted: (outcome: (typeof outcomes)[number]) => boolean) =>
  Array.from({ length: count }, (_, place) => place + 1).filter((position) =>
    wanted(outcomes[(position - 1) % outcomes.length]!),
  );

describeOnEachDatabase('What reviews follow', (open) => {
  it('is read a few items at a time, each of them once', async () => {
    const database = await open();
    const items = new FollowedItems(database);
    const findings = new ReviewFindingStore(database);
    const [id, other] = [await store(database, 30), await store(database, 1)];
    const seen = { at: AT, revision: 1 };
    await database.transaction((tx) => findings.open(tx, id, 'not_decided', [6, 12, 18], seen));
    await database.transaction((tx) => findings.resolve(tx, id, [12], { at: AT, revision: 2 }));
    expect(await items.campaigns()).toEqual([id, other].sort());
    const expected = positionsOf(30, (outcome) => outcome !== null);
    for (const limit of [1, 7, 27, 100]) {
      const { positions, sizes } = await all(items.of(id, limit));
      expect(positions).toEqual([...expected, 6, 18].sort((a, b) => a - b));
      expect(Math.max(...sizes)).toBeLessThanOrEqual(limit);
      const left = await all(items.withOutcomes(id, ['to_remove', 'returned'], limit));
      expect(left.positions).toEqual(
        positionsOf(30, (outcome) => outcome === 'to_remove' || outcome === 'returned'),
      );
    }
    expect((await all(items.of(other))).positions).toEqual([1]);
  });

  it('is never held as a whole, however much there is', async () => {
    const database = await open();
    const count = 2 * FOLLOWED_AT_ONCE + 10;
    const id = await store(database, count);
    const { positions, sizes } = await all(new FollowedItems(database).of(id));
    expect(positions).toEqual(positionsOf(count, (outcome) => outcome !== null));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(FOLLOWED_AT_ONCE);
  });

  it('is also left out of what is open while pages of it are settled', async () => {
    const database = await open();
    const id = await store(database, 25);
    const items = new ItemStore(database);
    await database.transaction(async (tx) => {
      const settled: number[] = [];
      for await (const page of items.pages(tx, id, { state: 'decided' }, 4)) {
        const positions = page.map(({ position }) => position);
        expect(positions.length).toBeLessThanOrEqual(4);
        settled.push(...positions);
        await items.set(tx, id, positions, { state: 'not_decided' });
      }
      expect(settled).toEqual(positionsOf(25, (outcome) => outcome !== null));
    });
  });
});

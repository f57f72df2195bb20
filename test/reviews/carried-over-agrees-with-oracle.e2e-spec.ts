import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { Snapshot } from '../../src/access/model/snapshot';
import { itemsInScope } from '../../src/access/reviews/items-in-scope';
import { scopedAccess } from '../../src/access/reviews/scoped-access';
import { Yielder } from '../../src/common/yielder';
import type { Database } from '../../src/database/database';
import { itemDigests } from '../../src/reviews/opening/item-digest';
import { itemRow } from '../../src/reviews/opening/content-rows';
import { EarlierReview } from '../../src/reviews/opening/earlier-review';
import type { Campaign } from '../../src/reviews/review';
import { CampaignStore } from '../../src/reviews/storage/campaign-store';
import { insertRows } from '../../src/reviews/storage/insert-rows';
import { itemColumns } from '../../src/reviews/storage/item-rows';
import { arbitraryLater, arbitraryReviewCase } from '../support/arbitrary-review';
import { describeOnEachDatabase } from '../support/each-database';
import { indexOf } from '../support/index-of';
import { itemKey, naiveIsUnchanged } from '../support/naive-review';
import { propertyRuns } from '../support/property-runs';

jest.setTimeout(600_000);

const DECIDED_AT = '2026-01-01T00:00:00.000Z';
const ways = [
  { state: 'decided', decision: 'keep' },
  { state: 'decided', decision: 'keep' },
  { state: 'decided', decision: 'take_away' },
  { state: 'not_decided', decision: null },
] as const;
type Way = (typeof ways)[number];

const closed: Omit<Campaign, 'id'> = {
  version: 3,
  name: 'Earlier',
  state: 'closed',
  definition: {
    scope: {},
    stages: [],
    fallback: [],
    deadlineDays: 1,
    atDeadline: 'leave_open',
    escalateTo: [],
    escalationDays: 1,
    requireReason: false,
  },
  origin: { kind: 'request' },
  deadlineAt: null,
  escalatedAt: null,
  revision: 1,
  asOf: DECIDED_AT,
  itemCount: 0,
  changeIds: [],
  createdAt: DECIDED_AT,
  createdBy: { type: 'api_key', id: 'key' },
  openedAt: DECIDED_AT,
  openedBy: null,
  closingAt: DECIDED_AT,
  closedAt: DECIDED_AT,
};

const cases = arbitraryReviewCase.chain(({ snapshot, names }) =>
  fc.record({
    before: fc.constant(snapshot),
    after: arbitraryLater(snapshot, names),
    decided: fc.infiniteStream(fc.constantFrom(...ways)),
  }),
);

describeOnEachDatabase('What an earlier review kept', (open) => {
  it('is carried over exactly where nothing of it has changed', async () => {
    const database = await open();
    const earlier = new EarlierReview(database, new CampaignStore(database));
    const seen = { carried: 0, asked: 0 };
    const property = fc.asyncProperty(cases, async ({ before, after, decided }) => {
      const made = (await itemsOf(before)).map((item) => ({ ...item, way: decided.next().value as Way }));
      const id = await store(database, made);
      const carried = await earlier.kept(id);
      for (const { item, digest } of await itemsOf(after)) {
        const position = made.findIndex((one) => itemKey(one.item.grant) === itemKey(item.grant));
        const isKept = made[position]?.way.decision === 'keep' && naiveIsUnchanged(before, after, item.grant);
        expect(carried(item, digest)).toEqual(
          isKept ? { campaignId: id, position: position + 1, decidedAt: DECIDED_AT } : undefined,
        );
        seen[isKept ? 'carried' : 'asked'] += 1;
      }
    });
    const { numRuns } = propertyRuns(60);
    await fc.assert(property, { numRuns });
    expect(Math.min(seen.carried, seen.asked)).toBeGreaterThan(numRuns!);
  });
});

type Item = Awaited<ReturnType<typeof itemsOf>>[number];

async function itemsOf(snapshot: Snapshot) {
  const index = await indexOf(snapshot);
  const digest = itemDigests(index);
  const items = await itemsInScope(
    index,
    scopedAccess(index, {}, () => []),
    new Yielder(),
  );
  return items.map((item) => ({ item, digest: digest(item) }));
}

async function store(database: Database, items: readonly (Item & { way: Way })[]): Promise<string> {
  const id = uuidv7();
  const sets = { stages: [0], fallback: 0, escalation: 0 };
  const rows = items.map(({ item, digest, way }, place) => {
    const asked = { ...item, digest, sets, powerful: false, peers: undefined };
    return { ...itemRow(id, place + 1, asked), ...way, decided_at: DECIDED_AT };
  });
  await database.transaction(async (tx) => {
    await new CampaignStore(database).insert(tx, { ...closed, id, itemCount: items.length });
    await insertRows(tx, database.dialect, itemColumns, rows);
  });
  return id;
}

import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { ReviewApp, type Headers } from './review-app';

jest.setTimeout(60_000);

const ADA = { type: 'genesys_user', id: 'ada' };
const BOB = { type: 'genesys_user', id: 'bob' };
const CY = { type: 'email', id: 'cy@example.org' };
const DEE = { type: 'email', id: 'dee@example.org' };
const EVE = { type: 'email', id: 'eve@example.org' };
const keep = { decision: 'keep' };
const asking = (...who: object[]) => ({ stages: [{ sources: ['named'], named: who }], fallback: [CY] });
const scope = { userIds: ['bob'] };
const CONCERNED = { status: 409, body: { code: 'review_delegate_concerned' } };
const BY_CONCERNED = { status: 403, body: { code: 'review_delegated_by_concerned' } };
const OWN = { status: 403, body: { code: 'own_review_item' } };
const NOT_ASKED = { status: 403, body: { code: 'review_item_not_assigned' } };

/** Bob holds agent himself, and editor through the group team. */
describe('No one decides about their own access by a delegation', () => {
  let app: ReviewApp;
  let bob: Headers;
  let cy: Headers;
  let dee: Headers;
  let eve: Headers;

  beforeAll(async () => {
    app = await ReviewApp.start();
    bob = await app.people.user('bob');
    [cy, dee, eve] = (await Promise.all(
      ['cy', 'dee', 'eve'].map((name) => app.people.jwt(`${name}@idp`, { email: `${name}@example.org` })),
    )) as [Headers, Headers, Headers];
  });
  afterAll(() => app.stop());

  async function keyOf(creator: Headers): Promise<string> {
    const wanted = { name: 'Own', roles: ['reviewer'] };
    return (await app.people.act<CreatedApiKeyDto>('/api/v1/api-keys', wanted, creator)).body.id;
  }

  it('is refused to every name of the person, and to keys that they made', async () => {
    const { id } = await app.opened({ scope, ...asking(CY) });
    const key = await app.people.key('admin', bob);
    const ids = [await keyOf(bob), await keyOf(key)];
    for (const to of [
      BOB,
      { type: 'email', id: 'BOB@example.org' },
      ...ids.map((one) => ({ type: 'api_key', id: one })),
    ])
      for (const by of [cy, {}])
        expect(await app.delegate(id, to, by, { from: CY })).toMatchObject(CONCERNED);
  });

  it('is refused to a second account with the same address', async () => {
    await app.service.simulator.change({
      op: 'change-user',
      userId: 'bob',
      values: { email: 'bob@example.org' },
    });
    await app.service.simulator.change({
      op: 'add-user',
      user: { id: 'bob-admin', name: 'Bob (admin)', email: 'Bob@example.org' },
    });
    await app.service.sync();
    const { id } = await app.opened({ scope, ...asking(CY) });
    expect(await app.delegate(id, { type: 'genesys_user', id: 'bob-admin' }, cy)).toMatchObject(CONCERNED);
  });

  it('is refused where the access comes through a group only, and names the items', async () => {
    const { id } = await app.opened({
      scope: { groupIds: ['team'], subjectTypes: ['group'] },
      ...asking(CY),
    });
    expect(await app.delegate(id, BOB, cy)).toMatchObject({
      ...CONCERNED,
      body: { errors: [{ pointer: '/items/1' }], errorCount: 1 },
    });
    expect(await app.delegate(id, ADA, cy)).toMatchObject({ status: 201 });
  });

  it('goes no further: no one passes on to a friend what came to them', async () => {
    const { id } = await app.opened({ scope, ...asking(CY, ADA) });
    expect(await app.delegate(id, DEE, cy)).toMatchObject({ status: 201 });
    expect(await app.delegate(id, EVE, dee)).toMatchObject({ status: 400 });
    expect(await app.delegate(id, EVE, dee, { from: DEE })).toMatchObject({ status: 400 });
    const items = await app.items(id);
    for (const item of items) expect(await app.decide(item, keep, eve)).toMatchObject(NOT_ASKED);
    expect(await app.items(id, '&mine=true', eve)).toEqual([]);
    for (const item of items) expect(await app.decide(item, keep, dee)).toMatchObject({ status: 200 });
  });

  it('is of no use where the person concerned, or a key of theirs, made it as an owner', async () => {
    const { id } = await app.opened({ scope, ...asking(CY) });
    const key = await app.people.key('review-owner', bob);
    for (const by of [bob, key]) {
      expect(await app.delegate(id, EVE, by, { from: CY })).toMatchObject({ status: 201 });
      for (const item of await app.items(id))
        expect(await app.decide(item, keep, eve)).toMatchObject(BY_CONCERNED);
    }
    const all = { filter: {}, ...keep, expectedCount: 2 };
    expect(await app.decideAll(id, all, eve)).toMatchObject(BY_CONCERNED);
    await app.delegate(id, EVE, cy);
    expect(await app.decideAll(id, all, eve)).toMatchObject({ status: 200 });
  });

  it('is of no use where no one could be asked and the person concerned assigns it', async () => {
    const { id } = await app.opened({ scope, ...asking(BOB), fallback: [BOB] });
    expect(await app.delegate(id, BOB, {}, { unassigned: true })).toMatchObject(CONCERNED);
    expect(await app.delegate(id, EVE, bob, { unassigned: true })).toMatchObject({ status: 201 });
    for (const item of await app.items(id))
      expect(await app.decide(item, keep, eve)).toMatchObject(BY_CONCERNED);
    expect(await app.delegate(id, EVE, {}, { unassigned: true })).toMatchObject({ status: 201 });
    for (const item of await app.items(id))
      expect(await app.decide(item, keep, eve)).toMatchObject({ status: 200 });
  });

  it('does not reach what concerns someone since', async () => {
    const { id } = await app.opened({
      scope: { groupIds: ['team'], subjectTypes: ['group'] },
      ...asking(ADA),
    });
    const ada = await app.people.user('ada');
    const [item] = await app.items(id);
    expect(await app.delegate(id, EVE, ada)).toMatchObject({ status: 201 });
    await app.service.simulator.change({ op: 'add-member', groupId: 'team', userId: 'ada' });
    await app.service.sync();
    expect(await app.decide(item!, keep, eve)).toMatchObject(BY_CONCERNED);
    expect(await app.decide(item!, keep, ada)).toMatchObject(OWN);
    await app.service.simulator.change({ op: 'remove-member', groupId: 'team', userId: 'ada' });
    await app.service.sync();
  });

  it('gives no one two stages, neither as a delegate nor in their name', async () => {
    const stages = [CY, DEE].map((one) => ({ sources: ['named'], named: [one] }));
    const first = await app.opened({ scope: { roleIds: ['boss'] }, stages });
    await app.delegate(first.id, CY, dee);
    const { body: second } = await app.decide((await app.items(first.id))[0]!, keep, cy);
    const SAME = { status: 403, body: { code: 'review_stage_by_same_person' } };
    expect(await app.decide(second, keep, cy)).toMatchObject(SAME);
    const both = [CY, CY].map((one) => ({ sources: ['named'], named: [one] }));
    const other = await app.opened({ scope: { roleIds: ['boss'] }, stages: both });
    await app.delegate(other.id, EVE, cy);
    const { body: byEve } = await app.decide((await app.items(other.id))[0]!, keep, eve);
    expect(byEve).toMatchObject({ state: 'open', stage: 1 });
    for (const by of [cy, eve]) expect(await app.decide(byEve, keep, by)).toMatchObject(SAME);
  });
});

import { ReviewApp, type Headers } from './review-app';

jest.setTimeout(60_000);

const ADA = { type: 'genesys_user', id: 'ada' };
const BOB = { type: 'genesys_user', id: 'bob' };
const CY = { type: 'email', id: 'cy@example.org' };
const keep = { decision: 'keep' };
const OWN = { status: 403, body: { code: 'own_review_item' } };
const NOT_ASKED = { status: 403, body: { code: 'review_item_not_assigned' } };
const asking = (...who: object[]) => ({ stages: [{ sources: ['named'], named: who }], fallback: [CY] });

/** Bob holds agent himself, and editor through the group team. */
describe('No one decides about their own access', () => {
  let app: ReviewApp;
  let bob: Headers;

  beforeAll(async () => {
    app = await ReviewApp.start();
    bob = await app.people.user('bob');
  });
  afterAll(() => app.stop());

  it('is not asked about it, be it held directly or through a group', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] }, ...asking(BOB) });
    for (const item of await app.items(id)) {
      expect(item).toMatchObject({ askedAs: 'fallback', reviewers: [CY] });
      expect(await app.decide(item, keep, bob)).toMatchObject(OWN);
    }
    const all = { filter: {}, ...keep, expectedCount: 2 };
    expect(await app.decideAll(id, all, bob)).toMatchObject({ status: 409 });
    expect((await app.get(id)).progress).toMatchObject({ open: 2, decided: 0 });
  });

  it('leaves no one where only the person concerned could be asked', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] }, ...asking(BOB), fallback: [BOB] });
    expect((await app.get(id)).progress).toMatchObject({ unassigned: 2 });
    for (const item of await app.items(id)) expect(await app.decide(item, keep, bob)).toMatchObject(OWN);
  });

  it('is refused by every credential of the same person', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] }, ...asking(CY) });
    const jwt = await app.people.jwt('someone', { email: 'BOB@example.org' });
    const key = await app.people.key('admin', bob);
    const keyOfKey = await app.people.key('admin', key);
    for (const item of await app.items(id))
      for (const by of [bob, jwt, key, keyOfKey]) expect(await app.decide(item, keep, by)).toMatchObject(OWN);
  });

  it('is refused to the owner of the role, and of the review', async () => {
    const { id } = await app.opened({ scope: { roleIds: ['boss'] }, ...asking(ADA) });
    const ada = await app.people.user('ada');
    const [item] = await app.items(id);
    expect(item).toMatchObject({ reviewers: [CY] });
    expect(await app.decide(item!, keep, ada)).toMatchObject(OWN);
    expect(await app.decide(item!, keep, {})).toMatchObject(NOT_ASKED);
  });

  it('is refused to someone who joined the group since', async () => {
    const { id } = await app.opened({
      scope: { groupIds: ['team'], subjectTypes: ['group'] },
      ...asking(ADA),
    });
    const ada = await app.people.user('ada');
    const [item] = await app.items(id);
    expect(item).toMatchObject({ reviewers: [ADA] });
    await app.service.simulator.change({ op: 'add-member', groupId: 'team', userId: 'ada' });
    await app.service.sync();
    expect(await app.decide(item!, keep, ada)).toMatchObject(OWN);
  });
});

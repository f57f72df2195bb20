import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import { Database } from '../../src/database/database';
import { DueReviews } from '../../src/reviews/occasions/due-reviews';
import { FitSnapshot } from '../../src/reviews/opening/fit-snapshot';
import { ReviewOfOldSnapshotError, ReviewOfPartialSnapshotError } from '../../src/reviews/reviews.errors';
import type {
  ReviewOccasionPageDto,
  ReviewTemplateDto,
  ReviewTemplatePageDto,
} from '../../src/reviews/templates/template.dto';
import { ReviewApp } from './review-app';

jest.setTimeout(60_000);

const TEMPLATES = '/api/v1/review-templates';
const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

const wanted = {
  name: 'Half-yearly',
  rationale: 'PCI DSS 7.2.4.',
  owner: 'Security',
  review: {
    scope: { userIds: ['bob'] },
    stages: [{ sources: ['named'], named: [{ type: 'email', id: 'cy@example.org' }] }],
    fallback: [{ type: 'email', id: 'dee@example.org' }],
    atDeadline: 'leave_open',
    requireReason: true,
  },
};

describe('Templates of access reviews', () => {
  let app: ReviewApp;

  beforeAll(async () => {
    app = await ReviewApp.start();
  });
  afterAll(() => app.stop());
  afterEach(async () => {
    jest.restoreAllMocks();
    for (const { id, version } of await all())
      await app.request('DELETE', `${TEMPLATES}/${id}`, undefined, { 'if-match': `"${version}"` });
  });

  const all = async () => (await app.request<ReviewTemplatePageDto>('GET', TEMPLATES)).body.templates;
  const create = (more: object = {}) =>
    app.request<ReviewTemplateDto>('POST', TEMPLATES, { ...wanted, ...more });
  const get = async (id: string) => (await app.request<ReviewTemplateDto>('GET', `${TEMPLATES}/${id}`)).body;
  const look = () => app.service.app.get(DueReviews).run();
  const database = () => app.service.app.get(Database).kysely;

  async function occasions(id: string) {
    return (await app.request<ReviewOccasionPageDto>('GET', `${TEMPLATES}/${id}/occasions`)).body.occasions;
  }

  /** A template whose schedule began at that day, as time would have it. */
  async function scheduled(startOn: string, more: object = {}): Promise<string> {
    const { body } = await create({ schedule: { everyMonths: 1, startOn: day(0) }, ...more });
    const row = database().selectFrom('review_template').select('content').where('id', '=', body.id);
    const content = JSON.parse((await row.executeTakeFirstOrThrow()).content) as object;
    const moved = JSON.stringify({ ...content, schedule: { everyMonths: 1, startOn } });
    await database()
      .updateTable('review_template')
      .set({ content: moved })
      .where('id', '=', body.id)
      .execute();
    return body.id;
  }

  it('are created, replaced by their ETag and deleted', async () => {
    const { status, body } = await create();
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { name: 'Half-yearly', enabled: true, changedSinceLast: false, review: { deadlineDays: 30 } },
    });
    const url = `${TEMPLATES}/${body.id}`;
    expect(await get(body.id)).toEqual(body);
    const changed = { ...wanted, owner: 'Audit' };
    expect(await app.request('PUT', url, changed)).toMatchObject({ status: 428 });
    expect(await app.request('PUT', url, changed, { 'if-match': '"7"' })).toMatchObject({ status: 412 });
    const replaced = await app.request('PUT', url, changed, { 'if-match': '"1"' });
    expect(replaced).toMatchObject({ status: 200, body: { owner: 'Audit', version: 2 } });
    expect(await app.request('DELETE', url, undefined, { 'if-match': '"2"' })).toMatchObject({ status: 204 });
    expect(await app.request('GET', url)).toMatchObject({ status: 404 });
  });

  it.each([
    [{ review: { ...wanted.review, atDeadline: 'escalate' } }, '/body/review/escalateTo'],
    [
      { review: { ...wanted.review, scope: { dataCategories: ['none.such'] } } },
      '/body/review/scope/dataCategories/0',
    ],
    [{ review: { ...wanted.review, changedSince: 'x' } }, '/body/review/changedSince'],
    [{ schedule: { everyMonths: 6, startOn: day(-2) } }, '/body/schedule/startOn'],
    [{ schedule: { everyMonths: 6, startOn: '2031-02-30' } }, '/body/schedule/startOn'],
    [{ schedule: { everyMonths: 0, startOn: day(1) } }, '/body/schedule/everyMonths'],
    [{ schedule: null }, '/body/schedule'],
  ])('are refused with %j', async (more, pointer) => {
    const { status, body } = await create(more);
    const [first] = (body as { errors?: { pointer: string }[] }).errors ?? [];
    expect([status, first?.pointer]).toEqual([400, pointer]);
  });

  it('are what reviews are made from', async () => {
    const { body } = await create();
    const made = await app.request<ReviewDto>('POST', `${TEMPLATES}/${body.id}/reviews`, {});
    expect(made).toMatchObject({
      status: 201,
      body: {
        name: `Half-yearly ${day(0)}`,
        state: 'draft',
        origin: 'template',
        originId: body.id,
        requireReason: true,
      },
    });
    const named = await app.request<ReviewDto>('POST', `${TEMPLATES}/${body.id}/reviews`, { name: 'Autumn' });
    expect(named.body.name).toBe('Autumn');
    expect(await occasions(body.id)).toMatchObject([
      { kind: 'request', state: 'done', reviewId: named.body.id },
      { kind: 'request', reviewId: made.body.id },
    ]);
    expect(await app.open(made.body)).toMatchObject({ status: 200, body: { state: 'open' } });
  });

  it('open what is due once, however often it was missed and whoever looks', async () => {
    const id = await scheduled(day(-200));
    await Promise.all([look(), look()]);
    await look();
    const [occasion, ...others] = await occasions(id);
    expect(others).toEqual([]);
    expect(occasion).toMatchObject({ kind: 'schedule', state: 'done' });
    expect(await app.get(occasion!.reviewId)).toMatchObject({
      state: 'open',
      origin: 'schedule',
      originId: id,
      createdBy: { type: 'system', id: 'rolecall' },
      openedBy: { type: 'system', id: 'rolecall' },
    });
    const shown = await get(id);
    expect(shown).toMatchObject({ lastOccasion: { dueOn: occasion!.dueOn } });
    expect(shown.nextOn! > day(0)).toBe(true);
  });

  it('open nothing before its day, nor while they are off', async () => {
    const { body } = await create({ schedule: { everyMonths: 6, startOn: day(1) } });
    const off = await scheduled(day(-1), { enabled: false });
    await look();
    expect([await occasions(body.id), await occasions(off)]).toEqual([[], []]);
    expect([(await get(body.id)).nextOn, (await get(off)).nextOn]).toEqual([day(1), undefined]);
  });

  it('wait for a picture that is whole and fresh, and say so', async () => {
    const id = await scheduled(day(-1));
    const find = jest.spyOn(app.service.app.get(FitSnapshot), 'find');
    find.mockRejectedValueOnce(new ReviewOfPartialSnapshotError());
    await look();
    const { lastOccasion } = await get(id);
    expect(lastOccasion).toMatchObject({ state: 'waiting', reason: 'review_snapshot_partial' });
    expect(await app.get(lastOccasion!.reviewId)).toMatchObject({ state: 'draft' });
    find.mockRejectedValueOnce(new ReviewOfOldSnapshotError(7_200, 3_600));
    await look();
    expect(await get(id)).toMatchObject({ lastOccasion: { reason: 'review_snapshot_old' } });
    await look();
    expect(await get(id)).toMatchObject({
      lastOccasion: { state: 'done', reviewId: lastOccasion!.reviewId },
    });
    expect(await app.get(lastOccasion!.reviewId)).toMatchObject({ state: 'open' });
  });

  it('cancel a review of nothing, and go on with the others', async () => {
    const empty = await scheduled(day(-1), { review: { ...wanted.review, scope: { userIds: ['no-one'] } } });
    const full = await scheduled(day(-1));
    await look();
    const { lastOccasion } = await get(empty);
    expect(lastOccasion).toMatchObject({ state: 'failed', reason: 'review_empty' });
    expect(await app.get(lastOccasion!.reviewId)).toMatchObject({ state: 'cancelled' });
    expect(await get(full)).toMatchObject({ lastOccasion: { state: 'done' } });
  });

  it('leave alone what the owner has cancelled while it waited', async () => {
    const id = await scheduled(day(-1));
    const find = jest.spyOn(app.service.app.get(FitSnapshot), 'find');
    find.mockRejectedValueOnce(new ReviewOfPartialSnapshotError());
    await look();
    const { reviewId } = (await get(id)).lastOccasion!;
    await app.request('POST', `/${reviewId}/cancel`, {}, { 'if-match': '"1"' });
    await look();
    expect(await get(id)).toMatchObject({ lastOccasion: { state: 'done' } });
    expect(await app.get(reviewId)).toMatchObject({ state: 'cancelled' });
  });

  it('ask only what changed since the last review, if they say so', async () => {
    const { body } = await create({ changedSinceLast: true });
    const make = async () =>
      (await app.request<ReviewDto>('POST', `${TEMPLATES}/${body.id}/reviews`, {})).body;
    const first = await make();
    expect(first.changedSince).toBeUndefined();
    await app.open(first);
    const cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
    const decision = { decision: 'keep', reason: 'Still needed.' };
    expect(await app.decideAll(first.id, { ...decision, filter: {}, expectedCount: 2 }, cy)).toMatchObject({
      status: 200,
    });
    await app.close(first.id);
    await app.reaches(first.id, 'closed');
    const second = await make();
    expect(second.changedSince).toBe(first.id);
    expect((await app.open(second)).body.progress).toMatchObject({ total: 2, carriedOver: 2 });
  });
});

import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import { Database } from '../../src/database/database';
import { ReviewDeadlines } from '../../src/reviews/deadlines/review-deadlines';
import { ReviewApp, type Headers } from './review-app';

jest.setTimeout(60_000);

const keep = { decision: 'keep' };
const takeAway = { decision: 'take_away' };
const PAST = '2020-01-01T00:00:00.000Z';
const EVE = { type: 'email', id: 'eve@example.org' };

describe('The deadline of an access review', () => {
  let app: ReviewApp;
  let cy: Headers;
  let eve: Headers;

  beforeAll(async () => {
    app = await ReviewApp.start();
    cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
    eve = await app.people.jwt('eve@idp', { email: 'eve@example.org' });
  });
  afterAll(() => app.stop());

  const look = () => app.service.app.get(ReviewDeadlines).run();

  async function passes(id: string): Promise<void> {
    const { kysely } = app.service.app.get(Database);
    await kysely.updateTable('review_campaign').set({ deadline_at: PAST }).where('id', '=', id).execute();
    await look();
  }

  async function actions(id: string): Promise<string[]> {
    const url = `/api/v1/audit/events?target=${id}`;
    const { body } = await app.service.get<AuditEventPageDto>(url);
    return body.items.map(({ action }) => action);
  }

  it('leaves alone what has time left', async () => {
    const { id, version } = await app.opened({ scope: { roleIds: ['editor'] } });
    await look();
    expect(await app.get(id)).toMatchObject({ state: 'open', version });
  });

  it('ends deciding, and takes away what no one decided', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] } });
    await app.decide((await app.items(id))[0]!, keep, cy);
    await passes(id);
    const ended = await app.get(id);
    expect(ended).toMatchObject({ state: 'closing', changeIds: [], progress: { keep: 1, takeAway: 1 } });
    expect(await app.decide((await app.items(id))[0]!, takeAway, cy)).toMatchObject({ status: 409 });
    await look();
    expect(await app.get(id)).toMatchObject({ version: ended.version });
    expect(await actions(id)).toEqual(expect.arrayContaining(['review.deadline_passed', 'review.closing']));
    expect((await app.close(id)).body.changeIds).toHaveLength(1);
  });

  it('leaves a finding of what no one decided, and closes', async () => {
    const { id } = await app.opened({ scope: { roleIds: ['editor'] }, atDeadline: 'leave_open' });
    await passes(id);
    expect(await app.reaches(id, 'closed')).toMatchObject({ progress: { notDecided: 1, takeAway: 0 } });
  });

  it('asks others once, whose decision counts, and then leaves a finding', async () => {
    const escalating = { atDeadline: 'escalate', escalateTo: [EVE], escalationDays: 3 };
    const { id } = await app.opened({ scope: { userIds: ['bob'] }, ...escalating });
    await passes(id);
    const { escalatedAt, deadlineAt, ...escalated } = await app.get(id);
    expect(escalated).toMatchObject({ state: 'open', progress: { open: 2 } });
    expect(Date.parse(deadlineAt!) - Date.parse(escalatedAt!)).toBe(3 * 86_400_000);
    const [first, second] = await app.items(id);
    expect(second).toMatchObject({ reviewers: [EVE], version: 2 });
    expect(await app.decide(first!, keep, cy)).toMatchObject({ status: 403 });
    expect(await app.decide(first!, keep, eve)).toMatchObject({ body: { state: 'decided' } });
    expect(await app.close(id)).toMatchObject({ status: 409, body: { code: 'review_items_undecided' } });
    await passes(id);
    expect(await app.reaches(id, 'closed')).toMatchObject({ progress: { keep: 1, notDecided: 1 } });
    expect((await actions(id)).filter((action) => action === 'review.deadline_passed')).toHaveLength(2);
  });

  it('does not skip a stage where the fallback is also asked at the deadline', async () => {
    const none = { sources: ['role_owner'], named: [] };
    const { id } = await app.opened({
      scope: { roleIds: ['editor'] },
      stages: [none, { sources: ['named'], named: [{ type: 'email', id: 'cy@example.org' }] }],
      fallback: [EVE],
      atDeadline: 'escalate',
      escalateTo: [EVE],
    });
    const [item] = await app.items(id);
    expect(await app.decide(item!, keep, eve)).toMatchObject({ body: { state: 'open', stage: 1 } });
  });

  it('makes one change of two requests that plan what is left at once', async () => {
    const { id } = await app.opened({ scope: { roleIds: ['editor'] } });
    await passes(id);
    const { version } = await app.get(id);
    const close = () => app.request<ReviewDto>('POST', `/${id}/close`, {}, { 'if-match': `"${version}"` });
    const statuses = (await Promise.all([close(), close()])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 412]);
    expect((await app.get(id)).changeIds).toHaveLength(1);
  });
});

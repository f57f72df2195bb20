import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import type { ReviewDto } from '../../src/reviews/campaigns/review.dto';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { trustedNow } from '../../src/common/trusted-clock';
import { PlanningClaims } from '../../src/reviews/closing/planning-claims';
import { ReviewPlannedConcurrentlyError } from '../../src/reviews/reviews.errors';
import { CampaignStore } from '../../src/reviews/storage/campaign-store';
import { asAdmin } from '../support/create-app';
import { Database } from '../../src/database/database';
import { ReviewDeadlines } from '../../src/reviews/deadlines/review-deadlines';
import { describeWithReviewApp } from './describe-with-review-app';
import type { ReviewApp, Headers } from './review-app';

jest.setTimeout(60_000);

const keep = { decision: 'keep' };
const takeAway = { decision: 'take_away' };
const PAST = '2020-01-01T00:00:00.000Z';
const EVE = { type: 'email', id: 'eve@example.org' };

describeWithReviewApp('The deadline of an access review', (appOf) => {
  let app: ReviewApp;
  let cy: Headers;
  let eve: Headers;

  beforeAll(async () => {
    app = appOf();
    cy = await app.people.jwt('cy@idp', { email: 'cy@example.org' });
    eve = await app.people.jwt('eve@idp', { email: 'eve@example.org' });
  });

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

  it('plans the change where the review says so, in the name of the person who opened it', async () => {
    const draft = await app.create({ scope: { roleIds: ['editor'] }, planAtDeadline: true });
    const { body: opened } = await app.open(draft, cy);
    expect(opened).toMatchObject({ planAtDeadline: true, openedBy: { id: 'cy@idp' } });
    await passes(opened.id);
    await look();
    const { state, changeIds } = await app.get(opened.id);
    expect({ state, changeIds }).toMatchObject({ state: 'closing', changeIds: [expect.any(String)] });
    const change = await app.people.app.get(changeIds[0]!);
    expect(change).toMatchObject({
      status: 'planned',
      createdBy: 'jwt:cy@idp',
      itemCount: 1,
    });
    const approval = `/api/v1/changes/${change.id}/approve`;
    expect(await app.people.act(approval, { planSha256: change.planSha256 }, cy)).toMatchObject({
      status: 403,
      body: { code: 'own_approval' },
    });
    const events = `/api/v1/audit/events?target=${opened.id}&action=review.deadline_passed`;
    expect((await app.service.get<AuditEventPageDto>(events)).body.items).toMatchObject([
      { actor: { type: 'system' }, after: { plannedInNameOf: { type: 'jwt', id: 'cy@idp' } } },
    ]);
  });

  it('plans nothing in the name of someone who is gone', async () => {
    const key = await app.people.act<CreatedApiKeyDto>('/api/v1/api-keys', {
      name: 'Gone',
      roles: ['admin'],
    });
    const gone = { authorization: `Bearer ${key.body.key}` };
    const draft = await app.create({ scope: { roleIds: ['editor'] }, planAtDeadline: true });
    const { id } = (await app.open(draft, gone)).body;
    await app.service.app.inject({
      method: 'DELETE',
      url: `/api/v1/api-keys/${key.body.id}`,
      headers: asAdmin,
    });
    await passes(id);
    await look();
    expect(await app.get(id)).toMatchObject({ state: 'closing', changeIds: [] });
    expect((await app.close(id)).body.changeIds).toHaveLength(1);
  });

  it('makes one change of requests that plan at once from different versions', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await app.opened({ scope: { roleIds: ['editor'] } });
      await passes(id);
      const { version } = await app.get(id);
      const close = (seen: number) => app.request('POST', `/${id}/close`, {}, { 'if-match': `"${seen}"` });
      const answers = await Promise.all([close(version), close(version + 1), close(version + 1)]);
      expect(answers.map(({ status }) => status)).toContain(200);
      for (const { status } of answers) expect([200, 409, 412]).toContain(status);
      expect((await app.get(id)).changeIds).toHaveLength(1);
      const { kysely } = app.service.app.get(Database);
      const plans = kysely.selectFrom('change').select('id').where('origin', 'like', `%${id}%`);
      expect(await plans.execute()).toHaveLength(1);
    }
  });

  it('has one plan at a time, and refuses what someone who counts as gone would store', async () => {
    const { id } = await app.opened({ scope: { roleIds: ['editor'] } });
    const claims = app.service.app.get(PlanningClaims);
    const store = app.service.app.get(CampaignStore);
    const later = new PlanningClaims(store, () => trustedNow() + 11 * 60_000);
    const require = (token: string) => store.transaction((tx) => claims.require(tx, id, token));
    await claims.during(id, async (token) => {
      await expect(claims.during(id, () => Promise.resolve())).rejects.toThrow(
        ReviewPlannedConcurrentlyError,
      );
      await require(token);
      await later.during(id, () => expect(require(token)).rejects.toThrow(ReviewPlannedConcurrentlyError));
    });
    await claims.during(id, require);
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

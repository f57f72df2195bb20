import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import type { ReviewDecisionsDto } from '../../src/reviews/decisions/decision.dto';
import { describeWithReviewApp } from './describe-with-review-app';
import { nameOf, type ReviewApp, type Headers } from './review-app';

jest.setTimeout(60_000);

const named = (...ids: string[]) => [
  { sources: ['named'], named: ids.map((id) => ({ type: 'email', id: `${id}@example.org` })) },
];
const keep = { decision: 'keep' };
const takeAway = { decision: 'take_away', reason: 'No longer needed.' };

describeWithReviewApp('An access review', (appOf) => {
  let app: ReviewApp;
  let cy: Headers;

  beforeAll(async () => {
    app = appOf();
    cy = await app.people.jwt('cy@idp', { email: 'CY@example.org' });
  });

  it('asks once about each grant in its scope, with what someone needs to decide', async () => {
    const review = await app.opened();
    expect(review).toMatchObject({ revision: 1, progress: { total: 6, open: 6, unassigned: 0 } });
    expect((await app.items(review.id)).map(nameOf)).toEqual([
      'ada boss All divisions',
      'bob agent north',
      'team editor north',
      'Rolecall Rolecall All divisions',
      'Rolecall (home division only) Rolecall Reader home',
      'Rolecall (read only) Rolecall Reader All divisions',
    ]);
    const bob = (await app.items(review.id, '&subjectType=user&subjectId=bob')).map(nameOf);
    expect(bob).toEqual(['bob agent north', 'team editor north']);
    const [ada, , team] = await app.items(review.id);
    expect(ada).toMatchObject({
      powerful: true,
      state: 'open',
      reviewers: [{ type: 'email', id: 'cy@example.org' }],
      askedAs: 'named',
      peers: { holding: 1, total: 42 },
    });
    expect(team).toMatchObject({ powerful: false, subject: { type: 'group', memberCount: 1 } });
  });

  it('is opened once, and only from the version that was seen', async () => {
    const draft = await app.create();
    expect(await app.open({ ...draft, version: 7 })).toMatchObject({ status: 412 });
    expect(await app.open(draft)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await app.open(draft)).toMatchObject({ status: 409, body: { code: 'review_state' } });
    expect(await app.open(await app.create({ scope: { roleIds: ['none'] } }))).toMatchObject({
      status: 409,
      body: { code: 'review_empty' },
    });
  });

  it('takes a decision about the version that was seen, and tells every one', async () => {
    const { id } = await app.opened();
    const bob = await app.item(id, 'bob agent north');
    expect(await app.decide(bob, keep, cy, '"9"')).toMatchObject({ status: 412 });
    expect(await app.decide(bob, takeAway, cy)).toMatchObject({
      status: 200,
      body: { version: 2, state: 'decided', decision: 'take_away', decidedBy: { type: 'jwt', id: 'cy@idp' } },
    });
    expect(await app.decide(bob, keep, cy)).toMatchObject({ status: 412 });
    expect(await app.decide({ ...bob, version: 2 }, keep, cy)).toMatchObject({ status: 200 });
    const url = `/${id}/items/${bob.position}/decisions`;
    const { body } = await app.request<ReviewDecisionsDto>('GET', url);
    expect(body.decisions).toMatchObject([
      { number: 2, decision: 'take_away', reason: 'No longer needed.', way: 'single' },
      { number: 3, decision: 'keep' },
    ]);
    const { body: log } = await app.service.get<AuditEventPageDto>(
      `/api/v1/audit/events?action=review.decided&target=${id}&outcome=success`,
    );
    expect(JSON.stringify(log)).toContain(
      `"decision":"take_away","items":[{"divisionId":"north","number":2,"position":${bob.position},"roleId":"agent",`,
    );
  });

  it('decides in bulk about what the caller saw, or not at all', async () => {
    const { id } = await app.opened();
    const clients = { filter: { subjectType: 'oauth_client' }, ...keep };
    expect(await app.decideAll(id, { ...clients, expectedCount: 2 }, cy)).toMatchObject({
      status: 409,
      body: { code: 'review_selection_changed' },
    });
    expect(await app.decideAll(id, { ...clients, expectedCount: 3 }, cy)).toMatchObject({
      status: 200,
      body: { decidedCount: 3 },
    });
    expect((await app.get(id)).progress).toMatchObject({ open: 3, decided: 3, keep: 3 });
  });

  it('takes away through a change, and is closed once Genesys shows it', async () => {
    const scope = { userIds: ['bob'] };
    const { id } = await app.opened({ scope });
    const [direct, throughTeam] = await app.items(id);
    await app.decide(direct!, takeAway, cy);
    expect(await app.close(id)).toMatchObject({ status: 409, body: { code: 'review_items_undecided' } });
    await app.decide(throughTeam!, keep, cy);
    const { body: closing } = await app.close(id);
    expect(closing).toMatchObject({ state: 'closing', progress: { takeAway: 1, keep: 1, removed: 0 } });
    const changes = app.people.app;
    const change = await changes.get(closing.changeIds[0]!);
    expect(change).toMatchObject({ origin: 'review', originId: id, itemCount: 1 });
    expect(await changes.apply(change)).toMatchObject({ status: 'applied' });
    expect(await app.reaches(id, 'closed')).toMatchObject({ progress: { removed: 1 } });
    expect(await app.items(id, '&outcome=removed')).toMatchObject([{ changeId: change.id }]);
    expect(await app.decide(throughTeam!, takeAway, cy, '"2"')).toMatchObject({ status: 409 });
  });

  it('treats what no one decided as at the deadline when it is closed before', async () => {
    const scope = { roleIds: ['editor'] };
    const taken = await app.opened({ scope });
    const { body } = await app.close(taken.id, { includeUndecided: true });
    expect(body).toMatchObject({ state: 'closing', progress: { takeAway: 1, open: 0 } });
    const left = await app.opened({ scope, atDeadline: 'leave_open' });
    await app.close(left.id, { includeUndecided: true });
    expect(await app.reaches(left.id, 'closed')).toMatchObject({ progress: { notDecided: 1, takeAway: 0 } });
  });

  it('asks someone else about what is not theirs, and then no one', async () => {
    const { id } = await app.opened({ scope: { roleIds: ['editor'] } });
    const dee = await app.people.jwt('dee@idp', { email: 'dee@example.org' });
    const [item] = await app.items(id);
    expect(await app.decide(item!, keep, dee)).toMatchObject({
      status: 403,
      body: { code: 'review_item_not_assigned' },
    });
    const { body: passed } = await app.decide(item!, { decision: 'not_mine' }, cy);
    expect(passed).toMatchObject({ state: 'open', askedAs: 'fallback' });
    expect(await app.decide(passed, keep, cy)).toMatchObject({ status: 403 });
    const { body: left } = await app.decide(passed, { decision: 'not_mine' }, dee);
    expect(left).toMatchObject({ state: 'open', reviewers: [] });
    expect((await app.get(id)).progress).toMatchObject({ unassigned: 1 });
  });

  it('has stages that different people decide', async () => {
    const stages = [...named('cy'), ...named('cy', 'dee')];
    const { id } = await app.opened({ scope: { roleIds: ['editor'] }, stages });
    const dee = await app.people.jwt('dee@idp', { email: 'dee@example.org' });
    const [item] = await app.items(id);
    const { body: second } = await app.decide(item!, takeAway, cy);
    expect(second).toMatchObject({ state: 'open', stage: 1, decision: 'take_away' });
    expect(await app.decide(second, takeAway, cy)).toMatchObject({
      status: 403,
      body: { code: 'review_stage_by_same_person' },
    });
    expect(await app.decide(second, keep, dee)).toMatchObject({
      status: 200,
      body: { state: 'decided', decision: 'keep' },
    });
  });

  it('shows those who are only asked what they are asked', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'] } });
    const asked = await app.people.jwt('cy@idp', { email: 'cy@example.org', roles: ['reviewer'] });
    const other = await app.people.jwt('eve@idp', { email: 'eve@example.org', roles: ['reviewer'] });
    expect(await app.items(id, '', asked)).not.toEqual([]);
    expect(await app.items(id, '', other)).toEqual([]);
    for (const url of [`/${id}`, `/${id}/items/1`, `/${id}/items/1/decisions`])
      expect([
        await app.request('GET', url, undefined, asked),
        await app.request('GET', url, undefined, other),
      ]).toMatchObject([{ status: 200 }, { status: 404 }]);
    expect((await app.request<{ reviews: unknown[] }>('GET', '', undefined, other)).body.reviews).toEqual([]);
  });

  it('asks only what changed since an earlier one, and names what it carries over', async () => {
    const scope = { roleIds: ['boss'] };
    const first = await app.opened({ scope });
    const [item] = await app.items(first.id);
    await app.decide(item!, keep, cy);
    await app.close(first.id);
    await app.reaches(first.id, 'closed');
    const second = await app.opened({ scope: { roleIds: ['boss', 'editor'] }, changedSince: first.id });
    expect(second.progress).toMatchObject({ total: 2, open: 1, carriedOver: 1 });
    const items = await app.items(second.id);
    expect(items).toMatchObject([
      { state: 'carried_over', decision: 'keep', carriedFrom: { reviewId: first.id, position: 1 } },
      { state: 'open' },
    ]);
    expect(items[0]!.earlier).toMatchObject([{ reviewId: first.id, decision: 'keep' }]);
    expect(items[1]).not.toHaveProperty('carriedFrom');
  });
});

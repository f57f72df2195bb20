import type { ReviewReviewersDto } from '../../src/reviews/progress/reviewer-progress.dto';
import { describeWithReviewApp } from './describe-with-review-app';
import type { ReviewApp } from './review-app';

jest.setTimeout(60_000);

const CY = { type: 'email', id: 'cy@example.org' };
const DEE = { type: 'email', id: 'dee@example.org' };
const BOB = { type: 'genesys_user', id: 'bob' };

describeWithReviewApp('Reviewers of an access review', (appOf) => {
  let app: ReviewApp;

  beforeAll(() => {
    app = appOf();
  });

  const list = (id: string, query = '', by = {}) =>
    app.request<ReviewReviewersDto>('GET', `/${id}/reviewers${query}`, undefined, by);

  it('are listed with what each of them is asked and has not decided', async () => {
    const stages = [{ sources: ['named'], named: [BOB, CY] }];
    const { id } = await app.opened({ scope: { userIds: ['ada', 'bob'] }, stages, fallback: [DEE] });
    const cy = await app.people.jwt('cy@idp', { email: CY.id });
    const [first, second] = await app.items(id);
    await app.decide(first!, { decision: 'keep' }, cy);
    await app.decide(second!, { decision: 'not_mine' }, cy);
    const all = [
      { reviewer: CY, total: 2, open: 1 },
      { reviewer: DEE, total: 1, open: 1 },
      { reviewer: BOB, total: 1, open: 0 },
    ];
    expect((await list(id)).body).toEqual({ reviewers: all });
    const { body } = await list(id, '?pageSize=2');
    expect(body.reviewers).toEqual(all.slice(0, 2));
    expect((await list(id, `?pageSize=2&pageToken=${body.nextPageToken}`)).body.reviewers).toEqual(
      all.slice(2),
    );
  });

  it('are followed by what is assigned to no one', async () => {
    const stages = [{ sources: ['named'], named: [BOB] }];
    const { id } = await app.opened({ scope: { userIds: ['bob'] }, stages, fallback: [BOB] });
    expect((await list(id)).body.reviewers).toEqual([{ total: 2, open: 2 }]);
  });

  it('are for those who run reviews', async () => {
    const draft = await app.create();
    const reviewer = await app.people.jwt('cy@idp', { email: CY.id, roles: ['reviewer'] });
    expect((await list(draft.id)).body).toEqual({ reviewers: [] });
    expect(await list(draft.id, '', reviewer)).toMatchObject({ status: 403 });
    expect(await list('none')).toMatchObject({ status: 404 });
  });
});

import type { ReviewFindingPageDto } from '../../src/reviews/findings/finding.dto';
import type { ResponsibilitiesDto } from '../../src/reviews/responsibilities/responsibility.dto';
import { describeWithReviewApp } from './describe-with-review-app';
import type { ReviewApp } from './review-app';

jest.setTimeout(60_000);

const URL = '/responsibilities';
const EVE = { type: 'email', id: 'eve@example.org' };
const BOB = { type: 'genesys_user', id: 'bob' };
const DEE = { type: 'email', id: 'dee@example.org' };
const stages = [{ sources: ['manager', 'role_owner', 'account_owner'], named: [] }];

describeWithReviewApp('Who answers for people, roles and accounts', (appOf) => {
  let app: ReviewApp;

  beforeAll(() => {
    app = appOf();
  });

  const replace = (responsibilities: object[], version: number, roles?: object) =>
    app.request<ResponsibilitiesDto>(
      'PUT',
      URL,
      { responsibilities },
      { 'if-match': `"${version}"`, ...roles },
    );

  it('is stated as a whole, from the version that was seen', async () => {
    const reviewer = await app.people.jwt('cy@idp', { email: 'cy@example.org', roles: ['reviewer'] });
    const stated = [
      { kind: 'manager', of: 'bob', reviewer: BOB },
      { kind: 'role_owner', of: 'agent', reviewer: EVE },
    ];
    expect((await app.request('GET', URL)).body).toEqual({ version: 0, responsibilities: [] });
    expect(await replace(stated, 1)).toMatchObject({ status: 412 });
    expect(await replace(stated, 0, reviewer)).toMatchObject({ status: 403 });
    expect(await replace([stated[0]!, stated[0]!], 0)).toMatchObject({ status: 400 });
    expect(await replace([{ ...stated[0]!, kind: 'friend' }], 0)).toMatchObject({ status: 400 });
    expect(await app.request('PUT', URL, { responsibilities: stated })).toMatchObject({ status: 428 });
    expect(await replace(stated, 0)).toMatchObject({
      status: 200,
      body: { version: 1, responsibilities: stated },
    });
    expect(await app.request('GET', URL)).toMatchObject({ body: { version: 1, responsibilities: stated } });
  });

  it('is whom a review asks, other than the person concerned', async () => {
    const { id } = await app.opened({ scope: { userIds: ['bob'], roleIds: ['agent'] }, stages });
    expect(await app.items(id)).toMatchObject([{ askedAs: 'role_owner', reviewers: [EVE] }]);
    await replace([{ kind: 'manager', of: 'bob', reviewer: DEE }], 1);
    expect(await app.items(id)).toMatchObject([{ askedAs: 'role_owner' }]);
    const next = await app.opened({ scope: { userIds: ['bob'], roleIds: ['agent'] }, stages });
    expect(await app.items(next.id)).toMatchObject([{ askedAs: 'manager', reviewers: [DEE] }]);
  });

  it('leaves findings, which are listed, where no one decided', async () => {
    const { id } = await app.opened({ scope: {}, atDeadline: 'leave_open' });
    await app.close(id, { includeUndecided: true });
    const list = (query: string) => app.request<ReviewFindingPageDto>('GET', `/${id}/findings?${query}`);
    const { body: first } = await list('pageSize=4');
    expect(first.findings[0]).toMatchObject({ kind: 'not_decided', position: 1, firstRevision: 1 });
    const { body: last } = await list(`pageSize=4&pageToken=${first.nextPageToken}`);
    expect([...first.findings, ...last.findings].map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(last).not.toHaveProperty('nextPageToken');
    for (const query of ['kind=returned', 'state=resolved'])
      expect((await list(query)).body).toEqual({ findings: [] });
    expect(await app.request('GET', '/none/findings')).toMatchObject({ status: 404 });
  });
});

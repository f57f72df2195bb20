import { scriptedApi, type ScriptedAnswers } from '../testing/scripted-api';
import { UsageGateway } from './usage-gateway';

const BEGIN = 'POST /api/v2/usage/aggregates/query/jobs';
const RESULTS = 'GET /api/v2/usage/aggregates/query/jobs/{jobId}';
const ROLE = 'GET /api/v2/authorization/roles/{roleId}';
const USERS = 'GET /api/v2/users/query';
const SETTINGS = 'GET /api/v2/authorization/settings';
const window = { from: '2026-09-01', to: '2026-09-30' };
const gateway = (answers: ScriptedAnswers) => new UsageGateway(scriptedApi(answers).api);
const calls = (results: object | number) =>
  gateway({ [BEGIN]: { id: 'j' }, [RESULTS]: results }).calls(window);
const row = { oauthClient: { id: 'crm' }, httpMethod: 'GET', templateUri: '/api/v2/users' };

describe('UsageGateway', () => {
  it('sums the classes of answers, and asks nothing about people', async () => {
    const counts = { status200: 2, status300: 1, status400: 3, status429: 4, status500: 5 };
    expect(await calls({ queryStatus: 'Succeeded', entities: [{ ...row, ...counts }, row] })).toEqual([
      { clientId: 'crm', operation: 'GET /api/v2/users', succeeded: 3, refused: 3, undecided: 9 },
      { clientId: 'crm', operation: 'GET /api/v2/users', succeeded: 0, refused: 0, undecided: 0 },
    ]);
  });

  it.each([
    ['a query that fails', { queryStatus: 'Failed' }],
    ['a query that is cancelled', { queryStatus: 'Cancelled' }],
    ['an answer without rows', { queryStatus: 'Succeeded' }],
    ['a row without a client', { queryStatus: 'Succeeded', entities: [{ ...row, oauthClient: {} }] }],
    ['a next page without a cursor', { queryStatus: 'Succeeded', entities: [row], nextUri: '/x' }],
  ])('takes %s for no answer', async (_what, answer) => {
    await expect(calls(answer)).rejects.toMatchObject({ code: 'genesys_unexpected_shape' });
  });

  it('does not follow a cursor that comes back', async () => {
    const answer = { queryStatus: 'Succeeded', entities: [row], nextUri: '/x?after=1' };
    await expect(calls(answer)).rejects.toMatchObject({ code: 'genesys_paging_endless' });
  });

  it('does not take what is not told for unused or used', async () => {
    const of = (answer: object) => gateway({ [ROLE]: { id: 'r', ...answer } }).unusedPermissions('r');
    expect(await of({ unusedPermissions: ['a:b:c'] })).toEqual(['a:b:c']);
    expect(await of({ unusedPermissions: [] })).toEqual([]);
    expect(await of({})).toBeUndefined();
    expect(await gateway({}).unusedPermissions('r')).toBeUndefined();
    const entities = [
      { id: 'ada', authorization: { unusedRoles: [{ id: 'agent' }] } },
      { id: 'bob', authorization: {} },
      { id: 'eve' },
    ];
    const { items } = await gateway({ [USERS]: { entities } }).unusedRoles();
    expect(items.map(({ unusedRoleIds }) => unusedRoleIds)).toEqual([['agent'], undefined, undefined]);
  });

  it('takes settings without a word for analysis that is off', async () => {
    expect(await gateway({ [SETTINGS]: {} }).analysis()).toMatchObject({ isEnabled: false });
    const answer = { analysisEnabled: true, analysisDays: 30, dateLastCalculated: '2026-11-29T00:00:00Z' };
    expect(await gateway({ [SETTINGS]: answer }).analysis()).toEqual({
      isEnabled: true,
      days: 30,
      calculatedAt: '2026-11-29T00:00:00Z',
    });
  });
});

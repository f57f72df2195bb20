import fc from 'fast-check';
import type { CheckAnswer, CheckBatchAnswer, CheckQuestion } from '../../src/permissions/check/check';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const condition = {
  variableName: 'Conversation.queues',
  operator: 'EQ',
  operands: [{ type: 'QUEUE', queue: { id: 'q1' } }],
};

const org = buildOrg({
  divisions: ['sales', 'claims'],
  users: [
    { id: 'ada' },
    { id: 'ben' },
    { id: 'cat', state: 'inactive' },
    { id: 'dan', state: 'deleted' },
    { id: 'a|b:c' },
  ],
  groups: [{ id: 'deputies', individualIds: ['ben'] }],
  roles: [
    { id: 'editor', gives: 'routing:queue:*' },
    {
      id: 'evaluator',
      policies: [
        { domain: 'quality', entityName: 'evaluation', actionSet: ['add'], allowConditions: true, condition },
      ],
    },
  ],
  grants: [
    ['ada', 'editor', 'sales'],
    ['ada', 'evaluator', '*'],
    ['cat', 'editor', '*'],
    ['dan', 'editor', '*'],
    ['a|b:c', 'editor', '*'],
    ['deputies', 'editor', 'claims', 'PC_GROUP'],
  ],
});

const path = '/api/v1/check-permission';
const EDIT = 'routing:queue:edit';

describe('The check', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org });
  });
  afterAll(() => service.stop());

  const check = async (query: Record<string, string>) =>
    (await service.get<CheckAnswer>(`${path}?${new URLSearchParams(query).toString()}`)).body;

  const batch = (checks: unknown) => service.post<CheckBatchAnswer>(`${path}/batch`, { checks });

  it('answers with user, permission, decision, reason, revision and time', async () => {
    expect(await check({ userId: 'ada', permission: EDIT, divisionId: 'sales' })).toEqual({
      userId: 'ada',
      permission: EDIT,
      divisionId: 'sales',
      allowed: true,
      reason: 'granted',
      caveats: [],
      revision: 1,
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string,
      partial: false,
    });
  });

  it.each([
    [
      'a direct grant in the division',
      { userId: 'ada', permission: EDIT, divisionId: 'sales' },
      true,
      'granted',
    ],
    [
      'a grant in another division',
      { userId: 'ada', permission: EDIT, divisionId: 'claims' },
      false,
      'not_granted_in_division',
    ],
    [
      'a grant somewhere, with no division asked',
      { userId: 'ada', permission: EDIT },
      true,
      'granted_in_some_divisions',
    ],
    [
      'all divisions asked of a grant in one',
      { userId: 'ada', permission: EDIT, divisionId: '*' },
      false,
      'not_granted_in_division',
    ],
    ['a grant of a group', { userId: 'ben', permission: EDIT, divisionId: 'claims' }, true, 'granted'],
    [
      'a condition without properties',
      { userId: 'ada', permission: 'quality:evaluation:add' },
      false,
      'condition_not_met',
    ],
    ['no grant at all', { userId: 'ben', permission: 'routing:skill:assign' }, false, 'not_granted'],
    ['an inactive user', { userId: 'cat', permission: EDIT }, false, 'user_inactive'],
    ['a deleted user', { userId: 'dan', permission: EDIT }, false, 'user_deleted'],
    ['an unknown user', { userId: 'nobody', permission: EDIT }, false, 'unknown_user'],
    ['an id that differs in case only', { userId: 'ADA', permission: EDIT }, false, 'unknown_user'],
    [
      'a division that does not exist',
      { userId: 'a|b:c', permission: EDIT, divisionId: 'nowhere' },
      false,
      'unknown_division',
    ],
    [
      'a division in another case',
      { userId: 'ada', permission: 'quality:evaluation:add', divisionId: 'SALES' },
      false,
      'unknown_division',
    ],
    ['an id with separators', { userId: 'a|b:c', permission: EDIT, divisionId: 'sales' }, true, 'granted'],
    [
      'a permission that the catalogue lacks',
      { userId: 'ada', permission: 'routing:queue:juggle' },
      false,
      'unknown_permission',
    ],
    [
      'a flat permission that no role has',
      { userId: 'ada', permission: 'admin' },
      false,
      'unknown_permission',
    ],
  ])('evaluates %s', async (_case, query, allowed, reason) => {
    expect(await check(query)).toMatchObject({ allowed, reason });
  });

  it.each([
    ['', ['/query/userId', '/query/permission']],
    ['?userId=ada', ['/query/permission']],
    ['?userId=&permission=admin', ['/query/userId']],
    ['?userId=ada&permission=', ['/query/permission']],
    ['?userId=ada&userId=ben&permission=admin', ['/query/userId']],
    ['?userId=ada&permission=admin&division=sales', ['/query/division']],
  ])('refuses %s with 400 and names what is wrong', async (query, pointers) => {
    const { status, body } = await service.get<{ code: string; errors: { pointer: string }[] }>(path + query);
    expect(status).toBe(400);
    expect(body.code).toBe('invalid_request');
    expect(body.errors.map(({ pointer }) => pointer).sort()).toEqual([...pointers].sort());
  });

  it.each([
    ['two parts', 'user:read'],
    ['four parts', 'a:b:c:d'],
    ['colons only', ':::'],
    ['blanks', '   '],
    ['markup', '<b>"&'],
    ['another script', '\u6a29\u9650'],
    ['a name of every object', '__proto__'],
    ['5,000 characters', 'x'.repeat(5_000)],
  ])('answers what is asked with %s for a permission, alone and in a batch', async (_case, permission) => {
    const answer = { allowed: false, reason: 'unknown_permission' };
    expect(await check({ userId: 'ada', permission })).toMatchObject({ permission, ...answer });
    expect((await batch([{ userId: 'ada', permission }])).body.results).toMatchObject([answer]);
    const unknown = await check({ userId: 'u'.repeat(5_000), permission });
    expect(unknown).toMatchObject({ allowed: false, reason: 'unknown_user' });
  });

  it('takes properties for conditions in a batch, and only where they satisfy the condition', async () => {
    const ask = (queues: unknown) => ({
      userId: 'ada',
      permission: 'quality:evaluation:add',
      properties: { 'Conversation.queues': queues },
    });
    const { body } = await batch([ask(['q2', 'q1']), ask('q1'), ask('q2'), ask(null), ask({})]);
    expect(body.results.map(({ allowed }) => allowed)).toEqual([true, true, false, false, false]);
  });

  it('answers a batch in order, from one revision', async () => {
    const { status, body } = await batch([
      { userId: 'ada', permission: EDIT },
      { userId: 'nobody', permission: EDIT },
      { userId: 'ada', permission: EDIT },
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ revision: 1, partial: false });
    expect(body.results.map(({ reason }) => reason)).toEqual([
      'granted_in_some_divisions',
      'unknown_user',
      'granted_in_some_divisions',
    ]);
  });

  it('takes 1,000 checks and refuses 1,001', async () => {
    const checks = (count: number) =>
      Array.from({ length: count }, () => ({ userId: 'ada', permission: EDIT }));
    expect((await batch(checks(1000))).body.results).toHaveLength(1000);
    const refused = await batch(checks(1001));
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/body/checks' }] });
  });

  it.each([
    ['nothing', undefined],
    ['no list', 'all'],
    ['an empty list', []],
    ['an item without a user', [{ permission: EDIT }]],
    ['a number for a user', [{ userId: 7, permission: EDIT }]],
    ['an unknown member', [{ userId: 'ada', permission: EDIT, allowed: true }]],
    ['properties that are no object', [{ userId: 'ada', permission: EDIT, properties: 'q1' }]],
  ])('refuses a batch with %s', async (_case, checks) => {
    expect((await batch(checks)).status).toBe(400);
  });

  it('answers a batch as single checks would, in any order and with duplicates', async () => {
    const question = fc.record(
      {
        userId: fc.constantFrom('ada', 'ben', 'cat', 'dan', 'a|b:c', 'nobody', '__proto__'),
        permission: fc.constantFrom(EDIT, 'quality:evaluation:add', 'routing:skill:assign', 'admin', 'x:y:z'),
        divisionId: fc.constantFrom('sales', 'claims', '*', 'nowhere'),
      },
      { requiredKeys: ['userId', 'permission'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(question, { minLength: 1, maxLength: 20 }),
        async (questions: CheckQuestion[]) => {
          const { body } = await batch(questions);
          const singles = await Promise.all(
            questions.map((one) => check(one as unknown as Record<string, string>)),
          );
          expect(body.results).toEqual(
            singles.map(({ allowed, reason, caveats }) => ({ allowed, reason, caveats })),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets nobody in without a caller', async () => {
    expect((await service.get(`${path}?userId=ada&permission=admin`, {})).status).toBe(401);
    const forged = { ...asAdmin, authorization: `${asAdmin.authorization}x` };
    expect((await service.get(`${path}?userId=ada&permission=admin`, forged)).status).toBe(401);
  });
});

import type { ChangeDto } from '../../src/changes/api/change.dto';
import type { Problem } from '../../src/http/problem';
import { granting, keyed, removing, type ChangeApp } from './change-app';
import { describeWithChangeApp } from './describe-with-change-app';

jest.setTimeout(60_000);

const subject = '/api/v2/authorization/subjects/{subjectId}';
const people = Array.from({ length: 40 }, (_, i) => ({ id: `user-${i}` }));
const parts = {
  divisions: ['north', 'south'],
  users: [{ id: 'ada' }, ...people],
  roles: [
    { id: 'boss', gives: 'authorization:grant:add; authorization:role:edit', permissions: ['admin'] },
    { id: 'agent', gives: 'routing:queue:view' },
    { id: 'editor', gives: 'routing:queue:view,edit' },
    { id: 'passing', gives: 'routing:skill:view' },
    { id: 'everyone', gives: 'directory:user:view', default: true, defaultRoleId: 'employee' },
  ],
  grants: [
    ['ada', 'boss', '*'],
    ['user-0', 'everyone', 'home'],
  ] as [string, string, string][],
};

describeWithChangeApp('Items of a change', { parts }, (theApp) => {
  let app: ChangeApp;
  beforeAll(() => {
    app = theApp();
  });

  const heldBy = async (id: string) => {
    const { grants } = (await app.truth()) as { grants: { subjectId: string; roleId: string }[] };
    return grants.filter(({ subjectId }) => subjectId === id).map(({ roleId }) => roleId);
  };
  const outcomesOf = async ({ id }: ChangeDto) =>
    (await app.items(id)).map(({ state, outcome }) => [state, outcome?.code]);
  const derive = async ({ id }: ChangeDto, act: string, body: object = {}) => {
    const answer = await app.post<ChangeDto>(id, act, body);
    expect(answer).toMatchObject({ status: 201 });
    return answer.body;
  };
  /** Done by somebody else, and not seen by a reading. */
  const meanwhile = (subjectId: string, roleId: string, divisionId = 'north') =>
    app.service.simulator.change({ op: 'grant', subjectType: 'PC_USER', subjectId, roleId, divisionId });

  it('keep the role Employee, in the words of Genesys', async () => {
    const change = await app.apply(await app.plan(removing('user-0', 'everyone', 'home')));
    expect(change.status).toBe('incomplete');
    const [item] = await app.items(change.id);
    expect(item).toMatchObject({
      state: 'refused',
      outcome: {
        genesys: { status: 400, code: 'bad.request', message: expect.stringContaining('employee') as string },
      },
    });
    expect(item?.outcome?.genesys?.correlationId).toMatch(/./);
  });

  it('get what still exists, one by one, where a role is gone', async () => {
    const wanted = [granting('user-1', 'editor'), granting('user-1', 'passing'), granting('user-1', 'agent')];
    const plan = await app.plan(...wanted);
    await app.service.simulator.change({ op: 'delete-role', roleId: 'passing' });
    const change = await app.apply(plan);
    expect(change.status).toBe('incomplete');
    expect(await heldBy('user-1')).toEqual(['agent', 'editor']);
    expect(await app.items(change.id)).toMatchObject([
      {
        state: 'refused',
        outcome: {
          code: 'genesys_not_found',
          writeAttempted: true,
          missing: [{ roleId: 'passing', divisionId: 'north' }],
        },
      },
    ]);

    const undone = await app.apply(await derive(change, 'roll-back'));
    expect(undone.status).toBe('applied');
    expect(await heldBy('user-1')).toEqual([]);
  });

  it('are one call for a hundred grants, each once', async () => {
    const grants = Array.from({ length: 3 }, (_, i) => ['agent', 'editor', 'boss'][i]!);
    const wanted = grants.flatMap((role) =>
      ['home', 'north', 'south'].map((where) => granting('user-2', role, where)),
    );
    const before = await app.service.simulator.calls();
    expect(await app.apply(await app.plan(...wanted, wanted[0]!))).toMatchObject({ status: 'applied' });
    const after = await app.service.simulator.calls();
    expect(after.effectiveWrites - before.effectiveWrites).toBe(1);
    expect(await heldBy('user-2')).toHaveLength(9);
  });

  it('are re-planned where they drifted, and keep what others did in the meantime', async () => {
    const plan = await app.plan(granting('user-3', 'editor'), granting('user-4', 'editor'));
    await meanwhile('user-3', 'agent');
    const change = await app.apply(plan);
    expect(await outcomesOf(change)).toEqual([
      ['drifted', 'not_as_planned'],
      ['applied', 'written'],
    ]);

    const again = await derive(change, 'replan');
    expect(again).toMatchObject({ origin: 'drifted', originId: change.id, itemCount: 1, status: 'planned' });
    expect(await app.apply(again)).toMatchObject({ status: 'applied' });
    expect(await heldBy('user-3')).toEqual(['agent', 'editor']);
    const { status, body } = await app.post<Problem>(again.id, 'replan');
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it('are answered from as they were found, also where they drifted', async () => {
    const plan = await app.plan(granting('user-5', 'editor'));
    await meanwhile('user-5', 'agent');
    const change = await app.apply(plan);
    expect(await app.isAllowed('user-5', 'routing:queue:view', change.revision)).toBe(true);
    expect(await app.isAllowed('user-5', 'routing:queue:edit', change.revision)).toBe(false);
  });

  it('undo what the change did to subjects that changed since, where the caller says so', async () => {
    const change = await app.apply(await app.plan(granting('user-6', 'editor')));
    await app.apply(await app.plan(granting('user-6', 'agent')));
    const cautious = await derive(change, 'roll-back');
    expect(await outcomesOf(cautious)).toEqual([['skipped', 'changed_since']]);
    const bold = await derive(change, 'roll-back', { includeChangedSubjects: true });
    expect(await app.apply(bold)).toMatchObject({ status: 'applied' });
    expect(await heldBy('user-6')).toEqual(['agent']);
  });

  it('replace what somebody holds', async () => {
    await app.apply(await app.plan(granting('user-7', 'editor'), granting('user-7', 'agent')));
    const grants = [{ roleId: 'agent', divisionId: 'south' }];
    const replace = { kind: 'grants_replaced', subjectType: 'user', subjectId: 'user-7', grants };
    expect(await app.apply(await app.plan(replace))).toMatchObject({ status: 'applied' });
    expect(await heldBy('user-7')).toEqual(['agent']);
  });

  it('of a deleted person drift', async () => {
    const plan = await app.plan(granting('user-8', 'editor'));
    await app.service.simulator.setFaults([
      {
        match: { method: 'GET', path: subject },
        effects: [{ kind: 'status', status: 404, code: 'not.found' }],
      },
    ]);
    expect(await outcomesOf(await app.apply(plan))).toEqual([['drifted', 'subject_not_found']]);
  });

  it('stop the change where too many are refused; only those are tried again', async () => {
    const refuse = { kind: 'status' as const, status: 400, code: 'max.role.assignments.exceeded' };
    const path = `${subject}/bulkadd`;
    await app.service.simulator.setFaults([{ match: { path }, every: 2, effects: [refuse] }]);
    const wanted = people.slice(10, 40).map(({ id }) => granting(id, 'editor'));
    const { id } = await app.apply(await app.plan(...wanted));
    const paused = await app.settled(id);
    expect(paused).toMatchObject({ status: 'paused', statusReason: 'too_many_failures' });
    const { applied, refused } = paused.progress.items;
    expect(applied + refused).toBeGreaterThanOrEqual(10);
    expect(applied + refused).toBeLessThan(30);

    await app.service.simulator.setFaults([]);
    const before = await app.service.simulator.calls();
    await app.post(paused.id, 'retry');
    const ended = await app.ended(paused.id);
    expect(ended).toMatchObject({ status: 'applied', progress: { items: { applied: 30 } } });
    const after = await app.service.simulator.calls();
    expect(after.effectiveWrites - before.effectiveWrites).toBeLessThanOrEqual(30 - applied);
  });

  it('are in one change at a time', async () => {
    const [one, other] = [
      await app.plan(granting('user-9', 'editor')),
      await app.plan(granting('user-9', 'agent')),
    ];
    await app.service.simulator.setFaults([
      { match: { path: `${subject}/bulkadd` }, effects: [{ kind: 'slow', ms: 300 }] },
    ]);
    const apply = ({ id, planSha256 }: ChangeDto) =>
      app.post<Problem>(id, 'apply', { planSha256 }, `both-${id}`);
    const answers = await Promise.all([apply(one), apply(other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('subjects_in_other_change');
  });

  it('are not tried again while another change is at work on their subject', async () => {
    const bulkadd = { match: { path: `${subject}/bulkadd` } };
    const refuse = { kind: 'status' as const, status: 400, code: 'max.role.assignments.exceeded' };
    await app.service.simulator.setFaults([{ ...bulkadd, effects: [refuse] }]);
    const refused = await app.apply(await app.plan(granting('ada', 'editor')));
    await app.service.simulator.setFaults([{ ...bulkadd, effects: [{ kind: 'slow', ms: 300 }] }]);
    const { id, planSha256 } = await app.plan(granting('ada', 'agent'));
    await app.post(id, 'apply', { planSha256 });
    const { status, body } = await app.post<Problem>(refused.id, 'retry');
    expect([status, body.code]).toEqual([409, 'subjects_in_other_change']);
    expect(await app.get(refused.id)).toMatchObject({
      status: 'incomplete',
      progress: { items: { refused: 1 } },
    });
    await app.ended(id);
  });

  it('are refused where they are too many', async () => {
    const items = Array.from({ length: 10_001 }, () => granting('user-0'));
    const { status, body } = await app.service.post<Problem>('/api/v1/changes', { items }, keyed());
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/body/items']);
  });
});

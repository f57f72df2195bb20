import type { AuditRecord } from '../../src/audit/audit-record';
import type { Problem } from '../../src/http/problem';
import type { FindingDto, FindingPageDto } from '../../src/conflicts/findings/findings.dto';
import type { ConflictRuleDto } from '../../src/conflicts/rules/rule-view.dto';
import { Database } from '../../src/database/database';
import { describeOnEachDatabase, describeOnSharedDatabase } from '../support/each-database';
import { closeSimulators } from '../support/with-simulator';
import { ConflictApp } from './conflict-app';

jest.setTimeout(120_000);

const PATH = '/api/v1/conflicts';
const RULES = '/api/v1/conflict-rules';

const rule = {
  name: 'Build × publish',
  rationale: 'Two pairs of eyes.',
  owner: 'Head of Flows',
  severity: 'high',
  constraint: {
    kind: 'permissions_exclude',
    first: ['architect:flow:edit'],
    second: ['architect:flow:publish'],
  },
};
const exception = {
  owner: 'Head of Flows',
  reason: 'Alone in the team until spring.',
  compensatingControl: 'Every release is reviewed the day after.',
  expiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
};
const org = {
  divisions: ['care'],
  users: [
    { id: 'ann', name: 'Ann' },
    { id: 'bob' },
    { id: 'cat' },
    { id: 'gone', state: 'inactive' as const },
  ],
  groups: [{ id: 'publishers', name: 'Publishers', individualIds: ['bob'] }],
  roles: [
    { id: 'builder', name: 'Builder', gives: 'architect:flow:edit' },
    { id: 'publisher', name: 'Publisher', gives: 'architect:flow:publish' },
    { id: 'both', name: 'Both', gives: 'architect:flow:edit,publish' },
    { id: 'boss', name: 'Boss', permissions: ['admin'] },
  ],
  grants: [
    ['ann', 'builder'],
    ['ann', 'publisher', 'care'],
    ['bob', 'builder'],
    ['publishers', 'publisher', '*', 'PC_GROUP'],
    ['cat', 'both'],
    ['gone', 'both'],
    ['gone', 'boss', '*'],
  ] as [string, string, string?, ('PC_USER' | 'PC_GROUP')?][],
};

const subjectsOf = (findings: FindingDto[]) => findings.map(({ subject }) => subject.id).sort();

/** What tests ask an instance about its findings. */
function asking(service: () => ConflictApp) {
  const list = async (query = '') => {
    const { status, body } = await service().send<FindingPageDto>('GET', PATH + query);
    return status === 200 ? body : undefined;
  };
  /** Waits until rules and revision are evaluated. */
  const evaluated = async (query = '') => {
    await service().until(async () => (await list())?.current === true);
    return (await list(query))!.findings;
  };
  const create = async (over: object = {}) => {
    const { status, body } = await service().send<ConflictRuleDto>('POST', RULES, { ...rule, ...over });
    expect(status).toBe(201);
    await evaluated();
    return body;
  };
  const of = async (ruleId: string, query = '') => evaluated(`?ruleId=${ruleId}${query}`);
  return { list, evaluated, create, of };
}

describeOnSharedDatabase('Findings', (place) => {
  let service: ConflictApp;
  const { list, evaluated, create, of } = asking(() => service);

  beforeAll(async () => {
    service = await ConflictApp.start(place(), org);
  });
  afterEach(() => service.deleteRules());
  afterAll(async () => {
    await service.close();
    await closeSimulators();
  });

  it('tell who breaks a rule, by which grants, and in which way', async () => {
    const { id } = await create();
    const findings = await of(id);
    expect(subjectsOf(findings)).toEqual(['ann', 'bob', 'cat']);
    const [ann, bob, cat] = ['ann', 'bob', 'cat'].map((who) =>
      findings.find(({ subject }) => subject.id === who)!,
    );
    expect(ann).toMatchObject({
      ruleName: rule.name,
      severity: 'high',
      state: 'open',
      subject: { type: 'user', id: 'ann', name: 'Ann' },
      kinds: ['direct'],
      causeCount: 2,
      causes: [
        { roleId: 'builder', roleName: 'Builder', divisionId: 'home', parts: [0], conditional: false },
        { roleId: 'publisher', divisionId: 'care', parts: [1] },
      ],
    });
    expect(bob).toMatchObject({
      kinds: ['direct', 'group'],
      causes: [
        { roleId: 'builder' },
        { roleId: 'publisher', groupId: 'publishers', groupName: 'Publishers' },
      ],
    });
    expect(cat).toMatchObject({ kinds: ['direct', 'toxic_role'], toxicRoleIds: ['both'] });
    expect((await service.send('GET', `${PATH}/${cat!.id}`)).body).toEqual(cat);
  });

  it('keep apart what is held in different divisions, where the rule asks for that', async () => {
    const { id } = await create({ constraint: { ...rule.constraint, sameDivision: true } });
    const findings = await of(id);
    expect(subjectsOf(findings)).toEqual(['bob', 'cat']);
    expect(findings.map(({ divisionIds }) => divisionIds)).toEqual([['home'], ['home']]);
  });

  it('look for what every organisation should know, without a rule', async () => {
    const findings = await evaluated();
    const found = findings.map(({ ruleId, subject }) => [ruleId, subject.id]);
    expect(found).toEqual(expect.arrayContaining([['dormant_powerful_account', 'gone']]));
    expect(found).toContainEqual(['client_grants_roles', 'rolecall-demo']);
    expect(found).not.toContainEqual(['general_admin', 'gone']);
  });

  it('follow a rule that is changed, switched off or deleted', async () => {
    const { id } = await create();
    const put = (change: object, version: number) =>
      service.send('PUT', `${RULES}/${id}`, { ...rule, ...change }, { 'if-match': `"${version}"` });
    await put({ severity: 'low' }, 1);
    expect((await of(id)).map(({ severity }) => severity)).toEqual(['low', 'low', 'low']);
    await put({ enabled: false }, 2);
    expect(await of(id)).toEqual([]);
    await put({}, 3);
    expect(await of(id, '&severity=high')).toHaveLength(3);
    await service.send('DELETE', `${RULES}/${id}`, undefined, { 'if-match': '"4"' });
    expect(await of(id)).toEqual([]);
    expect(await of(id, '&state=resolved')).toHaveLength(3);
  });

  it('are excepted for a time, and open again when it is over', async () => {
    const { id: ruleId } = await create();
    const [finding] = await of(ruleId, '&subjectId=ann');
    const url = `${PATH}/${finding!.id}/exception`;
    const set = await service.send<FindingDto>('PUT', url, exception);
    expect(set).toMatchObject({ status: 200, body: { state: 'excepted', exception } });
    expect(subjectsOf(await of(ruleId, '&state=open'))).toEqual(['bob', 'cat']);
    expect(subjectsOf(await of(ruleId, '&state=excepted'))).toEqual(['ann']);
    expect(subjectsOf(await of(ruleId))).toEqual(['ann', 'bob', 'cat']);

    const over = new Date(Date.now() - 1_000).toISOString();
    const { kysely } = service.app.get(Database);
    await kysely.updateTable('conflict_exception').set({ expires_at: over }).execute();
    expect(subjectsOf(await of(ruleId, '&state=open'))).toEqual(['ann', 'bob', 'cat']);
    const { body } = await service.send<FindingDto>('GET', `${PATH}/${finding!.id}`);
    expect(body).toMatchObject({ state: 'open', reopenedAt: over, exception: { expiresAt: over } });
  });

  it('are open again when their exception is taken back', async () => {
    const { id: ruleId } = await create();
    const [finding] = await of(ruleId);
    const url = `${PATH}/${finding!.id}/exception`;
    await service.send('PUT', url, exception);
    await service.send('PUT', url, { ...exception, owner: 'Somebody else' });
    expect((await service.send('DELETE', url)).status).toBe(204);
    expect((await service.send('DELETE', url)).status).toBe(204);
    const { body } = await service.send<FindingDto>('GET', `${PATH}/${finding!.id}`);
    expect(body.state).toBe('open');
    expect(body).not.toHaveProperty('exception');
    const rows = await service.app.get(Database).kysely.selectFrom('audit_record').select('record').execute();
    const records = rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    expect(
      records.filter(
        ({ action, target }) => action.startsWith('conflict_exception') && target?.id === finding!.id,
      ),
    ).toMatchObject([
      { action: 'conflict_exception.set', before: null, after: { owner: exception.owner } },
      {
        action: 'conflict_exception.set',
        before: { owner: exception.owner },
        after: { owner: 'Somebody else' },
      },
      { action: 'conflict_exception.ended', before: { owner: 'Somebody else' }, after: null },
    ]);
  });

  it('are a file as a whole, as they are filtered', async () => {
    const { id } = await create();
    const [first] = await of(id, '&subjectId=ann');
    await service.send('PUT', `${PATH}/${first!.id}/exception`, exception);
    const file = (query: string) =>
      service.send<{ findings: Record<string, unknown>[]; current: boolean }>('GET', PATH + query);
    const { body } = await file(`?ruleId=${id}&format=json`);
    expect(body.current).toBe(true);
    expect(
      body.findings.map(({ subjectId, state, kinds, causes }) => [subjectId, state, kinds, causes]),
    ).toEqual(
      expect.arrayContaining([
        ['ann', 'excepted', ['direct'], ['Builder in home', 'Publisher in care']],
        [
          'bob',
          'open',
          ['direct', 'group'],
          ['Builder in home', 'Publisher in all divisions, through the group Publishers'],
        ],
      ]),
    );
    const { body: excepted } = await file(`?ruleId=${id}&state=excepted&format=json`);
    expect(excepted.findings).toEqual([
      expect.objectContaining({ subjectId: 'ann', exceptionOwner: 'Head of Flows', resolvedAt: null }),
    ]);
    expect((await file(`?format=csv&pageToken=x`)).status).toBe(400);
  });

  it('are listed page by page, each once', async () => {
    const { id } = await create();
    const first = (await list(`?ruleId=${id}&pageSize=2`))!;
    const second = (await list(`?ruleId=${id}&pageSize=2&pageToken=${first.nextPageToken}`))!;
    expect(subjectsOf([...first.findings, ...second.findings])).toEqual(['ann', 'bob', 'cat']);
    expect(second).not.toHaveProperty('nextPageToken');
    const { status } = await service.send('GET', `${PATH}?pageToken=${first.nextPageToken}`);
    expect(status).toBe(400);
  });
});

describeOnEachDatabase('Findings of an organisation that changes', (_open, { place }) => {
  let service: ConflictApp;
  const { evaluated, create, of } = asking(() => service);

  beforeEach(async () => {
    service = await ConflictApp.start(await place(), org);
  });
  afterEach(async () => {
    await service.close();
    await closeSimulators();
  });

  it('are resolved when the violation ends, and open again as the same when it comes back', async () => {
    const { id } = await create();
    const [before] = await of(id, '&subjectId=ann');
    const revoked = { subjectId: 'ann', roleId: 'publisher', divisionId: 'care' };
    await service.simulator.change({ op: 'revoke', ...revoked });
    await service.sync();
    expect(await of(id, '&subjectId=ann')).toEqual([]);
    const [resolved] = await of(id, '&state=resolved');
    expect(resolved).toMatchObject({
      id: before!.id,
      state: 'resolved',
      resolvedRevision: 2,
      subject: { id: 'ann' },
    });
    expect(resolved!.lastSeenAt).toBe(resolved!.resolvedAt);

    await service.simulator.change({ op: 'grant', subjectType: 'PC_USER', ...revoked });
    await service.sync();
    const [again] = await of(id, '&subjectId=ann');
    expect(again).toMatchObject({
      id: before!.id,
      state: 'open',
      firstSeenAt: before!.firstSeenAt,
      firstRevision: 1,
    });
    expect(again!.reopenedAt! > resolved!.resolvedAt!).toBe(true);
    expect(again).not.toHaveProperty('resolvedAt');
  });

  it('follow a group whose members change', async () => {
    const { id } = await create();
    await service.simulator.change({ op: 'remove-member', groupId: 'publishers', userId: 'bob' });
    await service.sync();
    expect(subjectsOf(await of(id))).toEqual(['ann', 'cat']);
  });

  it('take no exception that has no end, or that nothing needs', async () => {
    const { id: ruleId } = await create();
    const [finding] = await of(ruleId, '&subjectId=ann');
    const url = `${PATH}/${finding!.id}/exception`;
    for (const expiresAt of ['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z']) {
      const { status, body } = await service.send<Problem>('PUT', url, { ...exception, expiresAt });
      expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/body/expiresAt']);
    }
    await service.simulator.change({ op: 'revoke', subjectId: 'ann', roleId: 'builder', divisionId: 'home' });
    await service.sync();
    await evaluated();
    expect((await service.send<Problem>('PUT', url, exception)).body.code).toBe('conflict_resolved');
  });

  it('leave one record for each evaluation that changed something', async () => {
    await evaluated();
    await create();
    const rows = await service.app.get(Database).kysely.selectFrom('audit_record').select('record').execute();
    const records = rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    const evaluations = records.filter(({ action }) => action === 'conflicts.evaluated');
    expect(evaluations.at(-1)).toMatchObject({
      actor: { type: 'system' },
      target: { type: 'snapshot', id: '1' },
      after: { opened: 3, changed: 0, resolved: 0 },
    });
  });
});

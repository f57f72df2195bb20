import type { AuditRecord } from '../../src/audit/audit-record';
import { listToken } from '../../src/http/list-token';
import type { Problem } from '../../src/http/problem';
import type {
  ConflictRuleDto,
  ConflictRulePageDto,
  RuleVersionPageDto,
} from '../../src/conflicts/rules/rule-view.dto';
import { Database } from '../../src/database/database';
import { describeOnSharedDatabase } from '../support/each-database';
import { closeSimulators } from '../support/with-simulator';
import { ConflictApp } from './conflict-app';

jest.setTimeout(60_000);

const PATH = '/api/v1/conflict-rules';

const wanted = {
  name: 'No self-approval',
  rationale: 'Who leads agents must not work as one.',
  owner: 'Head of Care',
  severity: 'high',
  constraint: { kind: 'roles_exclude', roles: [{ id: 'leader' }, { name: 'AGENT' }] },
};
const permissionsOf = (first: string[], second: string[]) => ({
  ...wanted,
  constraint: { kind: 'permissions_exclude', first, second },
});

describeOnSharedDatabase('Conflict rules', (place) => {
  let service: ConflictApp;

  beforeAll(async () => {
    service = await ConflictApp.start(place(), {
      roles: [
        { id: 'leader', name: 'Leader', gives: 'routing:queue:edit' },
        { id: 'trainee', name: 'Trainee', gives: 'routing:queue:edit' },
        { id: 'agent', name: 'Agent', gives: 'routing:queue:view' },
      ],
    });
  });
  afterEach(() => service.deleteRules());
  afterAll(async () => {
    await service.close();
    await closeSimulators();
  });

  const create = async (rule: object = wanted) => {
    const answer = await service.send<ConflictRuleDto>('POST', PATH, rule);
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const faultsOf = async (rule: object) => {
    const { status, body } = await service.send<Problem>('POST', PATH, rule);
    expect(status).toBe(400);
    return body.errors;
  };
  const actionsOn = async (id: string) => {
    const rows = await service.app.get(Database).kysely.selectFrom('audit_record').select('record').execute();
    const records = rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    return records.filter(({ action, target }) => action.startsWith('conflict_rule.') && target?.id === id);
  };

  it('are created with an ETag and found where the answer says', async () => {
    const answer = await service.send<ConflictRuleDto>('POST', PATH, wanted);
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `${PATH}/${answer.body.id}` });
    expect(answer.body).toMatchObject({
      ...wanted,
      version: 1,
      mode: 'warn',
      enabled: true,
      constraint: { ...wanted.constraint, sameDivision: false },
      unresolved: [],
      createdBy: { type: 'api_key', id: 'bootstrap' },
    });
    const read = await service.send('GET', `${PATH}/${answer.body.id}`);
    expect(read.headers.etag).toBe('"1"');
    expect(read.body).toEqual(answer.body);
  });

  it('are replaced by whoever has read the newest version, and by nobody else', async () => {
    const { id } = await create();
    const url = `${PATH}/${id}`;
    const change = { ...wanted, severity: 'low', enabled: false };
    expect((await service.send('PUT', url, change)).status).toBe(428);
    const replaced = await service.send<ConflictRuleDto>('PUT', url, change, { 'if-match': '"1"' });
    expect(replaced).toMatchObject({
      status: 200,
      headers: { etag: '"2"' },
      body: { severity: 'low', version: 2 },
    });
    expect((await service.send('PUT', url, wanted, { 'if-match': '"1"' })).status).toBe(412);
    expect((await service.send<ConflictRuleDto>('GET', url)).body.severity).toBe('low');
  });

  it('are changed by one of two who change them at once', async () => {
    const { id } = await create();
    const change = () => service.send('PUT', `${PATH}/${id}`, wanted, { 'if-match': '"1"' });
    const answers = await Promise.all([change(), change(), change()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
  });

  it('are deleted with the newest ETag, and what they said stays', async () => {
    const { id } = await create();
    const url = `${PATH}/${id}`;
    expect((await service.send('DELETE', url)).status).toBe(428);
    expect((await service.send('DELETE', url, undefined, { 'if-match': '"2"' })).status).toBe(412);
    expect((await service.send('DELETE', url, undefined, { 'if-match': '"1"' })).status).toBe(204);
    expect((await service.send('GET', url)).status).toBe(404);
    const { body } = await service.send<RuleVersionPageDto>('GET', `${url}/versions?pageSize=1`);
    expect(body.versions).toMatchObject([{ version: 2 }]);
    expect(body.versions[0]).not.toHaveProperty('content');
    const older = await service.send<RuleVersionPageDto>(
      'GET',
      `${url}/versions?pageToken=${body.nextPageToken}`,
    );
    const forged = listToken(['conflict-rule-versions', id], ['newest']);
    expect((await service.send('GET', `${url}/versions?pageToken=${forged}`)).status).toBe(400);
    expect(older.body.versions).toMatchObject([{ version: 1, content: { name: wanted.name } }]);
  });

  it('name what the organisation does not have, each by its place', async () => {
    const constraint = {
      kind: 'role_requires',
      role: { id: 'gone' },
      requires: [{ name: 'Agent' }, { name: 'Nobody' }],
    };
    expect(await faultsOf({ ...wanted, constraint })).toEqual([
      { pointer: '/body/constraint/role', detail: 'there is no role with the id gone' },
      { pointer: '/body/constraint/requires/1', detail: 'there is no role with the name Nobody' },
    ]);
    expect(await faultsOf(permissionsOf(['routing:*:*'], ['routing:pigeon:release']))).toEqual([
      {
        pointer: '/body/constraint/second/0',
        detail: 'matches no permission of the organisation: routing:pigeon:release',
      },
    ]);
  });

  it('may go on naming a role that went', async () => {
    const naming = {
      ...wanted,
      constraint: { kind: 'roles_exclude', roles: [{ id: 'trainee' }, { name: 'AGENT' }] },
    };
    const { id } = await create(naming);
    await service.simulator.change({ op: 'delete-role', roleId: 'trainee' });
    await service.sync();
    expect((await service.send<ConflictRuleDto>('GET', `${PATH}/${id}`)).body.unresolved).toEqual([
      { pointer: '/roles/0', detail: 'there is no role with the id trainee' },
    ]);
    const { status } = await service.send(
      'PUT',
      `${PATH}/${id}`,
      { ...naming, severity: 'low' },
      { 'if-match': '*' },
    );
    expect(status).toBe(200);
  });

  const senseless: readonly [string, object, string][] = [
    ['no constraint', { ...wanted, constraint: undefined }, '/body/constraint'],
    [
      'a member of another kind',
      { ...wanted, constraint: { ...wanted.constraint, count: 2 } },
      '/body/constraint/count',
    ],
    [
      'one role',
      { ...wanted, constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }] } },
      '/body/constraint/roles',
    ],
    [
      'a role without id and name',
      { ...wanted, constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, {}] } },
      '/body/constraint/roles/1',
    ],
    ['no pattern', permissionsOf(['routing:queue'], ['admin']), '/body/constraint/first/0'],
    ...[null, 'roles', [null, null], [[], []]].map((roles): [string, object, string] => [
      `roles that are ${JSON.stringify(roles)}`,
      { ...wanted, constraint: { kind: 'roles_exclude', roles } },
      '/body/constraint/roles',
    ]),
    [
      'a role that is a list',
      { ...wanted, constraint: { kind: 'role_requires', role: [], requires: [{ id: 'agent' }] } },
      '/body/constraint/role',
    ],
    ['a switch that is null', { ...wanted, enabled: null }, '/body/enabled'],
    ['an unknown severity', { ...wanted, severity: 'grave' }, '/body/severity'],
    ['an empty rationale', { ...wanted, rationale: ' ' }, '/body/rationale'],
    ['a key', { ...wanted, rationale: 'rk_0123456789abcdefghijklmnop' }, '/body'],
  ];

  it('are refused where they make no sense', async () => {
    for (const [what, rule, pointer] of senseless) {
      const pointers = (await faultsOf(rule))?.map((fault) => fault.pointer);
      expect([what, pointers]).toEqual([what, expect.arrayContaining([pointer])]);
    }
  });

  it('are listed in the order of creation, page by page', async () => {
    for (const name of ['a', 'b', 'c']) await create({ ...wanted, name });
    const first = (await service.send<ConflictRulePageDto>('GET', `${PATH}?pageSize=2`)).body;
    const second = await service.send<ConflictRulePageDto>('GET', `${PATH}?pageToken=${first.nextPageToken}`);
    const names = [...first.rules, ...second.body.rules].map(({ name }) => name);
    expect(names).toEqual(['a', 'b', 'c']);
    expect(second.body).not.toHaveProperty('nextPageToken');
  });

  it('leave a record of every change, with what was before and after', async () => {
    const { id } = await create();
    await service.send('PUT', `${PATH}/${id}`, { ...wanted, severity: 'low' }, { 'if-match': '"1"' });
    await service.send('DELETE', `${PATH}/${id}`, undefined, { 'if-match': '"2"' });
    expect(await actionsOn(id)).toMatchObject([
      { action: 'conflict_rule.created', before: null, after: { severity: 'high' }, target: { id } },
      { action: 'conflict_rule.replaced', before: { severity: 'high' }, after: { severity: 'low' } },
      { action: 'conflict_rule.deleted', before: { severity: 'low' }, after: null },
    ]);
  });
});

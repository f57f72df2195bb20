import type { AuditRecord } from '../../src/audit/audit-record';
import type { Problem } from '../../src/http/problem';
import { Database } from '../../src/database/database';
import type { EffectPageDto } from '../../src/simulations/api/effects.dto';
import type { SimulationDto } from '../../src/simulations/api/simulation.dto';
import type { ServiceWithSimulator } from '../support/service-with-simulator';
import { startSimulations } from './simulation-app';

jest.setTimeout(60_000);

const PATH = '/api/v1/simulations';
const toBob = { subjectType: 'user', subjectId: 'bob', roleId: 'editor', divisionId: 'north' };
const granting = { kind: 'grant_added', ...toBob };

describe('Simulations', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    service = await startSimulations();
  });
  afterAll(() => service.stop());

  const simulate = async (...items: object[]) => {
    const answer = await service.post<SimulationDto>(PATH, { items });
    expect(answer.body).toHaveProperty('id');
    return answer;
  };
  const faultsOf = async (body: object) => {
    const answer = await service.post<Problem>(PATH, body);
    expect(answer.status).toBe(400);
    return answer.body.errors;
  };
  const effectsOf = async (id: string, query = '') =>
    (await service.get<EffectPageDto>(`${PATH}/${id}/effects${query}`)).body;

  it('tell how far a change reaches, and are found again', async () => {
    const { status, headers, body } = await simulate(granting);
    expect(status).toBe(201);
    expect(headers.location).toBe(`${PATH}/${body.id}`);
    expect(body).toMatchObject({
      revision: 1,
      itemCount: 1,
      counts: { subjects: 1, gaining: 1, losing: 0, permissionsGained: 1, byType: { user: 1, group: 0 } },
      lockout: [],
      warnings: [],
      warningCount: 0,
    });
    expect(body.proposalSha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await service.get(`${PATH}/${body.id}`)).body).toEqual(body);
  });

  it('tell who gains and loses what, and what stays by another path', async () => {
    const { body } = await simulate(
      granting,
      { kind: 'grant_removed', ...toBob, roleId: 'agent' },
      { kind: 'user_state_changed', userId: 'ada', state: 'inactive' },
    );
    const { total, effects } = await effectsOf(body.id);
    expect(total).toBe(2);
    expect(effects).toMatchObject([
      { id: 'ada', state: 'active', stateAfter: 'inactive', added: [], kept: [] },
      {
        id: 'bob',
        added: [
          { permission: 'routing:queue:edit', everywhere: false, divisionIds: ['north'], conditional: [] },
        ],
        removed: [],
        kept: [{ permission: 'routing:queue:view', divisionIds: ['north'] }],
      },
    ]);
    expect(effects[1]!.kept[0]!.sources).toEqual([
      { roleId: 'editor', divisionId: 'north', conditional: false },
      { roleId: 'agent', divisionId: 'north', groupId: 'team', conditional: false },
    ]);
  });

  it('list effects page by page', async () => {
    const { body } = await simulate({ kind: 'role_deleted', roleId: 'agent' });
    const first = await effectsOf(body.id, '?pageSize=2');
    const second = await effectsOf(body.id, `?pageSize=2&pageToken=${first.nextPageToken}`);
    expect([...first.effects, ...second.effects].map(({ id }) => id)).toEqual(['ada', 'bob', 'team']);
    expect(second).not.toHaveProperty('nextPageToken');
    const foreign = await service.get<Problem>(
      `${PATH}/${(await simulate(granting)).body.id}/effects?pageToken=${first.nextPageToken}`,
    );
    expect(foreign.body.errors).toMatchObject([{ pointer: '/query/pageToken' }]);
  });

  it('say that a change would lock people out', async () => {
    const { body } = await service.post<SimulationDto>(PATH, {
      items: [{ kind: 'role_deleted', roleId: 'boss' }],
      callerUserId: 'ada',
    });
    const managing = ['authorization:grant:add', 'authorization:role:edit'];
    expect(body.lockout).toEqual([
      { code: 'last_general_admin', permissions: ['admin'], items: [] },
      { code: 'last_role_manager', permissions: managing, items: [] },
      { code: 'caller_locked_out', permissions: ['admin', ...managing], items: [] },
    ]);
  });

  it('say that a change touches our own client', async () => {
    const client = { subjectType: 'oauth_client', subjectId: 'rolecall-demo' };
    const { body } = await simulate({ kind: 'grants_replaced', ...client, grants: [] });
    expect(body.lockout).toMatchObject([{ code: 'own_client_touched', items: [0] }]);
  });

  it('tell which rules would be broken and which resolved', async () => {
    const rule = {
      name: 'Judge and party',
      rationale: 'They must not meet.',
      owner: 'Audit',
      severity: 'high',
      mode: 'block',
      constraint: { kind: 'roles_exclude', roles: [{ id: 'agent' }, { id: 'editor' }] },
    };
    await service.post('/api/v1/conflict-rules', rule);
    const { body } = await simulate(granting, { kind: 'role_deleted', roleId: 'boss' });
    expect(body.findings).toMatchObject({ created: 1, blocking: 1 });
    expect(body.findings.list).toMatchObject([
      { change: 'created', ruleName: 'Judge and party', mode: 'block', subjectId: 'bob' },
      { change: 'resolved', ruleId: 'general_admin', subjectId: 'ada' },
    ]);
  });

  it('warn of items that do nothing', async () => {
    const { body } = await simulate(
      { kind: 'grant_removed', subjectType: 'user', subjectId: 'ada', roleId: 'agent', divisionId: 'north' },
      { kind: 'member_added', groupId: 'team', userId: 'bob' },
    );
    expect(body.warnings).toEqual([
      { item: 0, code: 'only_inherited', groupIds: ['team'] },
      { item: 1, code: 'already_member' },
    ]);
  });

  it('have the same hash for the same items in another order', async () => {
    const other = { kind: 'user_moved', userId: 'bob', divisionId: 'north' };
    const one = (await simulate(granting, other)).body;
    const two = (await simulate(other, granting)).body;
    const three = (await simulate(granting)).body;
    expect(two.proposalSha256).toBe(one.proposalSha256);
    expect(three.proposalSha256).not.toBe(one.proposalSha256);
  });

  it('name each item that cannot be', async () => {
    expect(
      await faultsOf({ items: [granting, { kind: 'grant_removed', ...toBob, subjectId: 'nobody' }] }),
    ).toEqual([{ pointer: '/body/items/1/subjectId', detail: 'names a user that does not exist' }]);
    expect(await faultsOf({ items: [granting, { kind: 'grant_removed', ...toBob }] })).toEqual([
      { pointer: '/body/items/1', detail: 'contradicts the item 0' },
    ]);
    const unknownRole = { ...granting, roleId: 'nothing' };
    expect(await faultsOf({ items: [granting, unknownRole] })).toEqual([
      { pointer: '/body/items/1/roleId', detail: 'names a role that does not exist' },
    ]);
    const policies = [{ domain: 'routing', entity: 'queue', actions: ['view', 'fly'] }];
    const unknownPermission = { kind: 'role_policies_replaced', roleId: 'agent', permissions: [], policies };
    expect(await faultsOf({ items: [granting, unknownPermission] })).toEqual([
      {
        pointer: '/body/items/1/policies/0/actions/1',
        detail: 'matches no permission of the organisation',
      },
    ]);
    expect(await faultsOf({ items: [granting], callerUserId: 'nobody' })).toEqual([
      { pointer: '/body/callerUserId', detail: 'names a user that does not exist' },
    ]);
  });

  const senseless: readonly [string, object, string][] = [
    ['no items', { items: [] }, '/body/items'],
    ['another member', { items: [granting], force: true }, '/body/force'],
    ['another member of an item', { items: [{ ...granting, force: true }] }, '/body/items/0/force'],
    ['an unknown kind', { items: [{ kind: 'everything' }] }, '/body/items/0/kind'],
    ['no object', { items: [granting, 'all'] }, '/body/items/1'],
    ['a number for an id', { items: [{ ...granting, roleId: 7 }] }, '/body/items/0/roleId'],
    ['more than ten thousand', { items: Array.from({ length: 10_001 }, () => granting) }, '/body/items'],
    [
      'a condition without sense',
      {
        items: [
          {
            kind: 'role_policies_replaced',
            roleId: 'agent',
            permissions: [],
            policies: [
              { domain: 'routing', entity: 'queue', actions: ['view'], condition: { unreadable: true } },
            ],
          },
        ],
      },
      '/body/items/0/policies/0/condition/variable',
    ],
  ];

  it.each(senseless)('refuse %s', async (_, body, pointer) => {
    expect((await faultsOf(body))?.map((fault) => fault.pointer)).toContain(pointer);
  });

  it('take ten thousand items, and answer', async () => {
    const divisions = ['*', 'home', 'north'];
    const items = Array.from({ length: 10_000 }, (_, i) => ({
      ...granting,
      divisionId: divisions[i % 3],
      subjectId: ['ada', 'bob', 'cleo'][Math.floor(i / 3) % 3],
    }));
    const { status, body } = await service.post<SimulationDto>(PATH, { items });
    expect(status).toBe(201);
    expect(body).toMatchObject({ itemCount: 10_000, warningCount: 9_991, counts: { subjects: 2 } });
    expect(body.warnings).toHaveLength(1_000);
  });

  it('are not there for an unknown id, nor after they expired', async () => {
    expect((await service.get(`${PATH}/nothing`)).status).toBe(404);
    expect((await service.get(`${PATH}/nothing/effects`)).status).toBe(404);
    const { body } = await simulate(granting);
    const { kysely } = service.app.get(Database);
    await kysely
      .updateTable('simulation')
      .set({ expires_at: '2026-01-01T00:00:00.000Z' })
      .where('id', '=', body.id)
      .execute();
    expect((await service.get(`${PATH}/${body.id}`)).status).toBe(404);
  });

  it('leave a record, and nothing in Genesys', async () => {
    const truth = await service.simulator.control('GET', '/truth');
    const { body } = await simulate(granting);
    const { kysely } = service.app.get(Database);
    const rows = await kysely.selectFrom('audit_record').select('record').execute();
    const records = rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    expect(records.find(({ target }) => target?.id === body.id)).toMatchObject({
      action: 'simulation.created',
      outcome: 'success',
      after: { baseRevision: 1, itemCount: 1, proposalSha256: body.proposalSha256, subjects: 1, lockout: [] },
    });
    expect((await service.simulator.control('GET', '/truth')).body).toEqual(truth.body);
  });
});

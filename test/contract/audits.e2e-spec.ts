import { setImmediate } from 'node:timers/promises';

import { AuditApi, AuthorizationApi, GroupsApi, type Models } from 'purecloud-platform-client-v2';

import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { buildOrg } from '../support/build-org';
import { answerOf, sdkFor } from '../support/genesys-sdk';
import { SimulatorClient } from '../support/simulator-client';

const hour = 3_600_000;

describe('the audits, through the official SDK', () => {
  let simulator: RunningSimulator;
  let controls: SimulatorClient;
  let audits: AuditApi;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-03-01T12:00:00Z');
    const org = buildOrg({
      users: [{ id: 'ada' }, { id: 'bob' }],
      groups: [{ id: 'staff' }],
      roles: [{ id: 'agent' }, { id: 'editor', gives: 'directory:group:edit' }],
      trusts: [
        {
          organizationId: 'partner',
          users: [{ id: 'tina', name: 'Tina', email: 't@example.org', state: 'active' }],
        },
      ],
      grants: [['rolecall-demo', 'editor', '*', 'PC_OAUTH_CLIENT']],
    });
    simulator = await startSimulator({ org, clock: () => now, modes: { audits: { noisePercent: 0 } } });
    controls = new SimulatorClient(simulator.url);
    audits = new AuditApi(await loggedIn());
  });
  afterEach(() => simulator.close());

  const loggedIn = async () => {
    const client = sdkFor(simulator.port);
    client.setReturnExtendedResponses(false);
    await client.loginClientCredentialsGrant('rolecall-demo', 'rolecall-demo-secret');
    return client;
  };
  const between = (from: number, to: number) =>
    `${new Date(now + from).toISOString()}/${new Date(now + to).toISOString()}`;
  const lastHour = () => ({ interval: between(-hour, 1) });
  const grant = (subjectId: string, by?: object) => ({
    op: 'grant' as const,
    subjectType: 'PC_USER' as const,
    subjectId,
    roleId: 'agent',
    divisionId: '*',
    ...(by && { by }),
  });
  const refusal = async (query: object) => {
    const asked = () => audits.postAuditsQueryRealtime(query as Models.AuditRealtimeQueryRequest);
    // Without extended responses what is thrown is the body.
    const { status, code } = (await answerOf(asked)) as unknown as { status?: number; code?: string };
    return { status, code };
  };

  it('tell of a grant of our own, with our client where a user would be', async () => {
    await new AuthorizationApi(await loggedIn()).postAuthorizationSubjectDivisionRole('ada', '*', 'agent');

    const found = await audits.postAuditsQueryRealtime(lastHour());

    expect(found).toMatchObject({ total: 1, pageNumber: 1, pageCount: 1 });
    expect(found.entities![0]).toMatchObject({
      serviceName: 'PeoplePermissions',
      entityType: 'Role',
      action: 'MemberAdd',
      entity: { id: 'agent', name: 'ada--agent--*' },
      level: 'USER',
      user: { id: 'rolecall-demo' },
      propertyChanges: [],
    });
    expect(found.entities![0]).not.toHaveProperty('client');
  });

  it('name users only where that is asked, and tell those of other organizations by their home', async () => {
    await controls.change(grant('ada', { userId: 'bob' }), grant('bob', { userId: 'tina' }), grant('tina'));
    const ascending = { ...lastHour(), sort: [{ name: 'Timestamp', sortOrder: 'ascending' }] };

    const plain = await audits.postAuditsQueryRealtime(ascending);
    const expanded = await audits.postAuditsQueryRealtime(ascending, { expand: ['user'] });

    expect(plain.entities!.map(({ user, userHomeOrgId }) => [user?.name, userHomeOrgId])).toEqual([
      [undefined, simulator.org.id],
      [undefined, 'partner'],
    ]);
    expect(expanded.entities!.map(({ user }) => user?.name)).toEqual(['bob', 'Tina']);
  });

  it('page by number', async () => {
    for (let i = 0; i < 5; i++) {
      await controls.change({ op: 'set-user-state', userId: 'ada', state: i % 2 ? 'active' : 'inactive' });
      now += 1000;
    }
    const sort = [{ name: 'Timestamp', sortOrder: 'ascending' }];
    const page = (pageNumber: number) =>
      audits.postAuditsQueryRealtime({ ...lastHour(), sort, pageSize: 2, pageNumber });
    const pages = [await page(1), await page(2), await page(3)];

    expect(pages.map(({ entities }) => entities!.length)).toEqual([2, 2, 1]);
    expect(pages[0]).toMatchObject({ total: 5, pageCount: 3, pageSize: 2 });
    const dates = pages.flatMap(({ entities }) => entities!.map(({ eventDate }) => eventDate));
    expect(dates).toEqual(dates.toSorted());
  });

  it.each<[string, { days?: number } & Record<string, unknown>, string]>([
    ['no interval', {}, 'constraint.validation'],
    ['an interval that is none', { interval: 'yesterday' }, 'invalid.date'],
    ['more than 14 days', { days: 15 }, 'bad.request'],
    ['an unknown service', { days: 1, serviceName: 'Nothing' }, 'invalid.value'],
    ['an action alone', { days: 1, filters: [{ property: 'Action', value: 'Update' }] }, 'bad.request'],
    ['an entity alone', { days: 1, filters: [{ property: 'EntityId', value: 'agent' }] }, 'bad.request'],
    ['an unknown filter', { days: 1, filters: [{ property: 'Name', value: 'a' }] }, 'invalid.value'],
  ])('refuse %s', async (_what, { days, ...query }, code) => {
    const asked = days === undefined ? query : { interval: between(-days * 24 * hour, 0), ...query };
    expect(await refusal(asked)).toEqual({ status: 400, code });
  });

  it('filter', async () => {
    await controls.change(grant('ada', { userId: 'bob' }), grant('bob', { clientId: 'rolecall-reader' }));
    const idsBy = async (...filters: [string, string][]) => {
      const query = { ...lastHour(), filters: filters.map(([property, value]) => ({ property, value })) };
      const { entities } = await audits.postAuditsQueryRealtime(query);
      return entities!.map(({ entity }) => entity!.name);
    };

    expect(await idsBy(['UserId', 'bob'])).toEqual(['ada--agent--*']);
    expect(await idsBy(['UserId', 'rolecall-reader'])).toEqual(['bob--agent--*']);
    expect(await idsBy(['EntityType', 'Role'], ['Action', 'MemberRemove'])).toEqual([]);
    expect(await idsBy(['EntityType', 'Role'], ['EntityId', 'agent'])).toHaveLength(2);
  });

  it('find the initiator of a group that went with its grants', async () => {
    await controls.change(
      { ...grant('staff'), subjectType: 'PC_GROUP' },
      { op: 'delete-group', groupId: 'staff', by: { userId: 'bob' } },
    );
    const filters = [
      { property: 'EntityType', value: 'Role' },
      { property: 'Action', value: 'MemberRemove' },
    ];
    const { entities } = await audits.postAuditsQueryRealtime({ ...lastHour(), filters });
    const [event] = entities!;
    expect(event).toMatchObject({ level: 'SYSTEM', entity: { name: 'staff--agent--*' } });
    expect(event).not.toHaveProperty('user');

    const related = await audits.postAuditsQueryRealtimeRelated({ auditId: event!.id! });

    expect(related.entities!.filter((one) => one.transactionInitiator)).toMatchObject([
      { serviceName: 'Groups', action: 'Delete', user: { id: 'bob' } },
    ]);
  });

  it('come in three for a member', async () => {
    await new GroupsApi(await loggedIn()).postGroupMembers('staff', { memberIds: ['ada'], version: 1 });
    const sort = [{ name: 'Timestamp', sortOrder: 'ascending' }];
    const { entities } = await audits.postAuditsQueryRealtime({ ...lastHour(), serviceName: 'Groups', sort });

    expect(entities!.map(({ level, propertyChanges }) => [level, propertyChanges![0]?.newValues])).toEqual([
      ['SYSTEM', ['1']],
      ['USER', undefined],
      ['USER', ['[ada]']],
    ]);
    expect(new Set(entities!.map(({ context }) => context!.correlationId)).size).toBe(1);
  });

  it('leave out services that realtime does not offer', async () => {
    await controls.change({ op: 'set-user-state', userId: 'ada', state: 'inactive' });
    await controls.setModes({ audits: { notRealtime: ['Directory'] } });

    const { services } = await audits.getAuditsQueryRealtimeServicemapping();
    expect(services!.map(({ name }) => name)).not.toContain('Directory');
    expect((await audits.getAuditsQueryServicemapping()).services!.map(({ name }) => name)).toContain(
      'Directory',
    );
    expect(await refusal({ ...lastHour(), serviceName: 'Directory' })).toMatchObject({ status: 400 });
    expect(await audits.postAuditsQueryRealtime(lastHour())).toMatchObject({ total: 0 });
  });

  it('refuse all without the permission, and more than three at once', async () => {
    const query = lastHour();
    await controls.setFaults([
      { match: { path: '/api/v2/audits/*' }, effects: [{ kind: 'slow', ms: 'until_replaced' }] },
    ]);
    const asked = Array.from({ length: 4 }, () => refusal(query));
    while ((await controls.calls()).maxInFlight < 4) await setImmediate();
    await controls.setFaults([]);
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses).toContain(429);

    await controls.setModes({ audits: { permitted: false } });
    expect(await refusal(query)).toEqual({ status: 403, code: 'missing.permissions' });
  });

  describe('of a query that takes its time', () => {
    const begin = async () => (await audits.postAuditsQuery(lastHour())).id!;
    const statesOf = async (id: string, polls: number) => {
      const states: (string | undefined)[] = [];
      for (let i = 0; i < polls; i++) states.push((await audits.getAuditsQueryTransactionId(id)).state);
      return states;
    };
    beforeEach(() => controls.change(grant('ada'), grant('bob')));

    it('come by cursor once it has succeeded', async () => {
      const id = await begin();
      const early = await answerOf(() => audits.getAuditsQueryTransactionIdResults(id));
      expect(early.status).toBe(400);
      expect(await statesOf(id, 2)).toEqual(['Running', 'Succeeded']);

      const first = await audits.getAuditsQueryTransactionIdResults(id, { pageSize: 1 });
      const second = await audits.getAuditsQueryTransactionIdResults(id, {
        pageSize: 1,
        cursor: first.cursor,
      });

      expect([...first.entities!, ...second.entities!].map(({ entity }) => entity!.name)).toEqual([
        'ada--agent--*',
        'bob--agent--*',
      ]);
      expect(second.cursor).toBeUndefined();
    });

    it.each(['Failed', 'Cancelled'] as const)('do not come once it has %s', async (queryOutcome) => {
      await controls.setModes({ audits: { queryOutcome } });
      const id = await begin();
      expect(await statesOf(id, 3)).toEqual(['Running', queryOutcome, queryOutcome]);
      expect((await answerOf(() => audits.getAuditsQueryTransactionIdResults(id))).status).toBe(400);
    });

    it('are lost where more than three run', async () => {
      for (let i = 0; i < 3; i++) await begin();
      expect((await audits.postAuditsQuery(lastHour())).state).toBe('Failed');
    });

    it('are a download where they are many and the caller can follow', async () => {
      await controls.setModes({ audits: { redirectRows: 1 } });
      const id = await begin();
      await statesOf(id, 2);
      await controls.login();
      const found = await controls.get(`/audits/query/${id}/results?allowRedirect=true`);
      expect(found.body.entities).toHaveLength(2);
      expect((await audits.getAuditsQueryTransactionIdResults(id)).entities).toHaveLength(2);
    });
  });
});

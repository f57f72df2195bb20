import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${prefix}-${String(index).padStart(4, '0')}` }));
const users = named('user', 130);

describe('paging', () => {
  let simulator: SimulatorClient;

  beforeAll(async () => {
    const org = buildOrg({
      users,
      divisions: named('division', 210).map(({ id }) => id),
      roles: [{ id: 'agent' }],
      groups: [{ id: 'all', individualIds: users.map(({ id }) => id) }],
      accessPolicies: named('policy', 30),
      grants: users.map(({ id }) => [id, 'agent']),
    });
    simulator = await simulatorWith({ org, modes: { rateLimitPerMinute: null } });
    await simulator.login();
  });
  afterAll(closeSimulators);

  const idsOf = (body: { entities: { id: string }[] }) => body.entities.map(({ id }) => id);

  async function walk(path: string): Promise<string[]> {
    const ids: string[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const { body } = await simulator.get(next.replace('/api/v2', ''));
      ids.push(...idsOf(body));
      next = body.nextUri;
    }
    return ids;
  }

  it('gives 25 from the first page on when nothing is asked for', async () => {
    const { body } = await simulator.get('/users');

    expect(body).toMatchObject({
      pageSize: 25,
      pageNumber: 1,
      total: 130,
      pageCount: 6,
      selfUri: '/api/v2/users?pageSize=25&pageNumber=1',
      firstUri: '/api/v2/users?pageSize=25&pageNumber=1',
      nextUri: '/api/v2/users?pageSize=25&pageNumber=2',
      lastUri: '/api/v2/users?pageSize=25&pageNumber=6',
    });
    expect(body.previousUri).toBeUndefined();
    expect(body.entities).toHaveLength(25);
  });

  it('gives an empty page past the end', async () => {
    expect((await simulator.get('/users?pageNumber=7')).body).toMatchObject({ entities: [], total: 130 });
  });

  it.each([
    ['/authorization/roles/agent/subjectgrants', 100],
    ['/authorization/roles/agent/users', 100],
    ['/authorization/divisions', 200],
    ['/authorization/permissions', 100],
    ['/orgauthorization/trustees', 100],
    ['/users', 500],
    ['/groups', 500],
    ['/groups/all/members', 500],
    ['/authorization/roles', 500],
    ['/authorization/divisions/home/grants', 500],
  ])('caps a page of %s at %i without a word', async (path, cap) => {
    const { status, body } = await simulator.get(`${path}?pageSize=9999`);

    expect(status).toBe(200);
    expect(body.pageSize).toBe(cap);
    expect(body.pageCount).toBe(Math.ceil(body.total / cap));
  });

  it('caps the cursor listings as well', async () => {
    expect((await simulator.get('/authorization/divisions/query?pageSize=999')).body.entities).toHaveLength(
      200,
    );
    await simulator.setModes({ pageCaps: { usersQuery: 50 } });
    expect((await simulator.get('/users/query?pageSize=500')).body.entities).toHaveLength(50);
    await simulator.setModes({ pageCaps: { usersQuery: 500 } });
  });

  it.each([
    ['/users?pageSize=40', 130],
    ['/users/query?pageSize=40', 130],
    ['/users/query?pageSize=40&sortOrder=DESC', 130],
    ['/groups/all/members?pageSize=60', 130],
    ['/authorization/roles/agent/subjectgrants?pageSize=100', 130],
    ['/authorization/divisions/query?pageSize=100', 211],
    ['/authorization/policies', 30],
  ])('walks %s from link to link, each entity once', async (path, count) => {
    const ids = await walk(path);

    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
  });

  it('walks divisions backwards', async () => {
    const first = (await simulator.get('/authorization/divisions/query?pageSize=3')).body;
    const second = (await simulator.get(first.nextUri!.replace('/api/v2', ''))).body;
    const back = (await simulator.get(second.previousUri!.replace('/api/v2', ''))).body;

    expect(idsOf(back)).toEqual(idsOf(first));
  });

  it('orders users downwards on demand', async () => {
    const up = idsOf((await simulator.get('/users?pageSize=500')).body);

    expect(idsOf((await simulator.get('/users?pageSize=500&sortOrder=descending')).body)).toEqual(
      up.toReversed(),
    );
  });

  it('takes ids with commas and as repeated parameters', async () => {
    const both = ['user-0001', 'user-0003'];

    expect(idsOf((await simulator.get('/users?id=user-0001,user-0003')).body)).toEqual(both);
    expect(idsOf((await simulator.get('/users?id=user-0001&id=user-0003')).body)).toEqual(both);
  });

  it('keeps the other parameters in the links', async () => {
    const { body } = await simulator.get('/users?state=any&pageSize=10');

    expect(body.nextUri).toBe('/api/v2/users?state=any&pageSize=10&pageNumber=2');
  });
});

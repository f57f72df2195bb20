import type { EffectiveAccess } from '../../simulator/org/effective-access';
import type { Problem } from '../../src/http/problem';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import type { HeldGrantPageDto } from '../../src/users-roles/subjects/grants.dto';
import type { UserDetailsDto, UserPageDto } from '../../src/users-roles/users/users.dto';
import { grantsOf } from '../support/naive-oracle';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(120_000);

const PATH = '/api/v1/users';

interface Truth {
  readonly grants: readonly { subjectId: string; roleId: string; divisionId: string }[];
}

describe('The users of the demo organisation', () => {
  let service: ServiceWithSimulator;
  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
  });
  afterAll(() => service.stop());

  const get = async <Body>(path: string) => (await service.get<Body>(PATH + path)).body;
  const snapshot = () => service.app.get(SnapshotStore).current().snapshot;
  const walk = async (query: string) => {
    const pages: UserPageDto[] = [await get<UserPageDto>(`?${query}`)];
    for (let token = pages[0]!.nextPageToken; token; token = pages.at(-1)!.nextPageToken)
      pages.push(await get<UserPageDto>(`?${query}&pageToken=${token}`));
    return pages;
  };

  it.each(['name', '-name', 'email', '-email', 'state', '-state'])(
    'are all on the pages sorted by %s, each once, and in that order',
    async (sort) => {
      const pages = await walk(`pageSize=60&sort=${sort}`);
      const users = pages.flatMap((page) => page.users);
      expect(users.map(({ id }) => id).sort()).toEqual(
        snapshot()
          .users.map(({ id }) => id)
          .sort(),
      );
      const key = sort.replace('-', '') as 'name' | 'email' | 'state';
      const keys = users.map((user) => user[key]?.toLowerCase() ?? '');
      const sorted = [...keys].sort();
      expect(keys).toEqual(sort.startsWith('-') ? sorted.reverse() : sorted);
      expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([users.length]));
    },
  );

  it('are found by role on small pages as by the naive oracle', async () => {
    for (const { id: roleId } of snapshot().roles) {
      const pages = await walk(`pageSize=20&roleId=${roleId}`);
      const found = pages.flatMap(({ users }) => users.map(({ id }) => id));
      const holders = snapshot().users.filter(({ id }) =>
        grantsOf(snapshot(), { type: 'user', id }).some((grant) => grant.roleId === roleId),
      );
      expect(found.sort()).toEqual(holders.map(({ id }) => id).sort());
    }
  });

  it('hold directly what Genesys granted them, and through groups what the groups hold', async () => {
    const truth = (await service.simulator.control('GET', '/truth')).body as unknown as Truth;
    const text = (one: readonly unknown[]) => JSON.stringify(one);
    for (const { id } of snapshot().users) {
      const { access } = await get<UserDetailsDto>(`/${encodeURIComponent(id)}`);
      const granted = truth.grants.filter(({ subjectId }) => subjectId === id);
      expect(access.directGrants.map(({ role, division }) => text([role.id, division.id])).sort()).toEqual(
        granted.map(({ roleId, divisionId }) => text([roleId, divisionId])).sort(),
      );
      for (const { role, division, group } of access.inheritedGrants)
        expect(truth.grants).toContainEqual(
          expect.objectContaining({ subjectId: group?.id, roleId: role.id, divisionId: division.id }),
        );
      const held = grantsOf(snapshot(), { type: 'user', id });
      expect(access.directGrantCount + access.inheritedGrantCount).toBe(held.length);
    }
  });

  it('hold as many permissions as the simulator says', async () => {
    for (const { id, state } of snapshot().users) {
      const { access } = await get<UserDetailsDto>(`/${encodeURIComponent(id)}`);
      const answer = await service.simulator.control('GET', `/effective-access/${encodeURIComponent(id)}`);
      const { permissions } = answer.body as unknown as EffectiveAccess;
      const plain = Object.values(permissions).filter(({ conditional }) => !conditional).length;
      expect([id, access.effective, access.permissionCount]).toEqual(
        state === 'active' ? [id, true, plain] : [id, false, 0],
      );
    }
  });

  it('show their grants page by page, and by the way in which they are held', async () => {
    const { access } = await get<UserDetailsDto>('/demo-via-group');
    const expected = { direct: access.directGrants, group: access.inheritedGrants };
    for (const via of ['direct', 'group'] as const) {
      const { grants, total } = await get<HeldGrantPageDto>(`/demo-via-group/grants?via=${via}`);
      expect([grants, total]).toEqual([expected[via], expected[via].length]);
    }
    const first = await get<HeldGrantPageDto>('/demo-via-group/grants?pageSize=1');
    expect(first.total).toBe(access.directGrantCount + access.inheritedGrantCount);
    const second = await get<HeldGrantPageDto>(`/demo-via-group/grants?pageToken=${first.nextPageToken}`);
    expect([...first.grants, ...second.grants]).toEqual(
      expect.arrayContaining([...access.directGrants, ...access.inheritedGrants]),
    );
  });

  it('say which revision they come from', async () => {
    const { revision, asOf } = snapshot();
    for (const path of ['', '/demo-via-group', '/demo-via-group/grants'])
      expect(await get(path)).toMatchObject({ revision, asOf, partial: false });
  });

  it('are not there when nobody has the id', async () => {
    for (const path of ['/nobody', '/nobody/grants']) {
      const { status, body } = await service.get<Problem>(PATH + path);
      expect([status, body.code]).toEqual([404, 'not_found']);
    }
    const { status, body } = await service.get<Problem>(`${PATH}/demo-via-group%00`);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
  });

  it.each([
    ['?pageSize=0', 'pageSize'],
    ['?pageSize=201', 'pageSize'],
    ['?sort=id', 'sort'],
    ['?state=gone', 'state'],
    ['?name=', 'name'],
    ['?hasRoles=yes', 'hasRoles'],
    ['?hasRoles=constructor', 'hasRoles'],
    ['?nmae=x', 'nmae'],
    ['?pageToken=bm8', 'pageToken'],
    ['?consistency=at_least_as_fresh', 'atLeastRevision'],
    ['/demo-via-group?fresh=true&consistency=minimize_latency', 'fresh'],
    ['/demo-via-group/grants?via=both', 'via'],
    ['/demo-via-group/grants?fresh=true', 'fresh'],
  ])('refuse %s', async (path, parameter) => {
    const { status, body } = await service.get<Problem>(PATH + path);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, `/query/${parameter}`]);
  });

  it('refuse the page token of another filter, order or list', async () => {
    const { nextPageToken } = await get<UserPageDto>('?pageSize=1&state=active');
    for (const path of ['?state=inactive', '?state=active&sort=-name', '', '/demo-via-group/grants'])
      expect(
        (await service.get(`${PATH}${path}${path.includes('?') ? '&' : '?'}pageToken=${nextPageToken}`))
          .status,
      ).toBe(400);
  });

  it('cannot be listed fully consistent, and not from a revision that is not here yet', async () => {
    const refused = await service.get<Problem>(`${PATH}?consistency=fully_consistent`);
    expect([refused.status, refused.body.code]).toEqual([400, 'consistency_not_possible']);
    const early = await service.get<Problem>(`${PATH}?consistency=at_least_as_fresh&atLeastRevision=99`);
    expect([early.status, early.body.code]).toEqual([409, 'revision_not_reached']);
  });
});

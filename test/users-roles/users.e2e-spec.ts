import type { Problem } from '../../src/common/problem';
import { SnapshotStore } from '../../src/sync/snapshot-store';
import type { UserDetailsDto, UserPageDto } from '../../src/users-roles/users/users.dto';
import { grantsOf } from '../support/naive-oracle';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(120_000);

const PATH = '/api/v1/users';

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

  it('show each its grants as the snapshot has them', async () => {
    for (const { id } of snapshot().users.slice(0, 60)) {
      const { access } = await get<UserDetailsDto>(`/${encodeURIComponent(id)}`);
      const shown = [...access.directGrants, ...access.inheritedGrants].map((one) => [
        one.role.id,
        one.division.id,
      ]);
      const held = grantsOf(snapshot(), { type: 'user', id }).map((one) => [one.roleId, one.divisionId]);
      expect(shown.sort()).toEqual(held.sort());
    }
  });

  it('answers 404 for somebody unknown', async () => {
    const { status, body } = await service.get<Problem>(`${PATH}/nobody`);
    expect([status, body.code]).toEqual([404, 'not_found']);
  });
});

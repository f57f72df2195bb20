import { orgIndex } from '../../access/index/testing/org-index';
import { grant, group, user } from '../../access/model/testing/org-matrix';
import { Yielder } from '../../common/yielder';
import { countHolders, countUsers } from './count-holders';
import { RoleHolders, type HolderFilter } from './role-holders';

const ROLE = 'viewer';
const organization = {
  users: ['direct', 'both', 'member', 'everywhere', 'nobody'].map((id) => user(id)),
  groups: [
    group('team', { memberIds: ['both', 'member'] }),
    group('closed', { memberIds: ['nobody'], rolesEnabled: false }),
  ],
  grants: [
    grant('direct', ROLE, 'd'),
    grant('both', ROLE, 'e'),
    grant('everywhere', ROLE, '*'),
    grant('nobody', 'conditional', 'd'),
    grant('team', ROLE, 'd', 'group'),
    grant('team', 'conditional', '*', 'group'),
    grant('closed', ROLE, 'd', 'group'),
    grant('client', ROLE, 'd', 'oauth_client'),
    grant('partner', ROLE, 'd', 'trustee_user'),
  ],
};

const holders = async (filter: HolderFilter) => {
  const index = await orgIndex(organization);
  const found = new RoleHolders(index, ROLE, filter);
  return index.subjects
    .filter((subject) => found.holds(subject))
    .map((subject) => [subject.id, found.sourcesOf(subject)]);
};

describe('The holders of a role', () => {
  it.each<[HolderFilter, string[]]>([
    [{ type: 'user' }, ['both', 'direct', 'everywhere', 'member']],
    [{ type: 'group' }, ['closed', 'team']],
    [{ via: 'group' }, ['both', 'member']],
    [{ via: 'direct', type: 'user' }, ['both', 'direct', 'everywhere']],
    [{ divisionId: 'e' }, ['both', 'everywhere']],
    [{ divisionId: '*' }, ['everywhere']],
    [{ divisionId: 'd', via: 'group' }, ['both', 'member']],
    [{ divisionId: 'e', via: 'group' }, []],
    [{}, ['both', 'direct', 'everywhere', 'member', 'closed', 'team', 'client', 'partner']],
  ])('asked for by %j are %j', async (filter, ids) => {
    expect((await holders(filter)).map(([id]) => id)).toEqual(ids);
  });

  it('are shown with every way in which they hold it that was asked for', async () => {
    const [both] = await holders({ type: 'user' });
    expect(both).toEqual(['both', [{ divisionId: 'e' }, { divisionId: 'd', groupId: 'team' }]]);
    expect(await holders({ divisionId: 'e', type: 'user' })).toContainEqual(['both', [{ divisionId: 'e' }]]);
  });

  it('are counted by kind and way', async () => {
    const index = await orgIndex(organization);
    expect(await countHolders(index, ROLE, new Yielder())).toEqual({
      users: 4,
      usersDirect: 3,
      usersThroughGroups: 2,
      groups: 2,
      oauthClients: 1,
      trustees: 1,
    });
    expect(countUsers(index, ROLE)).toBe(4);
  });
});

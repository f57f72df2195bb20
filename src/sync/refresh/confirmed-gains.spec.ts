import { buildAccessIndex } from '../../access/index/build-access-index';
import { compileMatrix } from '../../access/matrix/compile-matrix';
import type { Group, OAuthClient, User } from '../../access/model/snapshot';
import type { RefreshedSubject } from '../../access/matrix/refreshed-subject';
import { Yielder } from '../../common/yielder';
import { emptySnapshot } from '../../access/model/testing/empty-snapshot';
import { confirmedGains, type CurrentSubjects } from './confirmed-gains';

const held = (roleId: string) => ({ roleId, divisionId: 'home' });
const user = (state: User['state']): User => ({ id: 'ada', name: 'ada', state });
const client = (state: OAuthClient['state']): OAuthClient => ({
  id: 'bot',
  name: 'bot',
  state,
  grantType: 'CLIENT_CREDENTIALS',
});
const group = (...memberIds: string[]): Group => ({
  id: 'team',
  name: 'team',
  state: 'active',
  rolesEnabled: true,
  includeOwners: false,
  ownerIds: [],
  memberIds,
});

const snapshot = emptySnapshot({
  users: [user('active')],
  oauthClients: [client('active')],
  groups: [group('ada', 'ben')],
  grants: ['ada', 'bot', 'team'].map((subjectId, i) => ({
    subjectType: (['user', 'oauth_client', 'group'] as const)[i]!,
    subjectId,
    ...held('old'),
  })),
});
const grants = [held('old'), held('new')];
const refreshedSubjects: RefreshedSubject[] = [
  { type: 'user', id: 'ada', user: user('active'), grants, groupIds: new Set(['team']) },
  { type: 'oauth_client', id: 'bot', client: client('active'), grants },
  { type: 'group', id: 'team', group: group(), grants },
];
const nothing: CurrentSubjects = { users: new Map(), groups: new Map(), clients: new Map() };

async function believed(refreshed: RefreshedSubject, now: Partial<CurrentSubjects>) {
  const index = await buildAccessIndex(snapshot, compileMatrix(snapshot), new Yielder());
  return confirmedGains(index, refreshed, { ...nothing, ...now });
}

describe('confirmedGains', () => {
  it.each(refreshedSubjects)(
    'leaves out what a subject gained that is not found any more: $type',
    async (refreshed) => {
      expect(await believed(refreshed, {})).toEqual({ ...refreshed, grants: [held('old')] });
    },
  );

  it.each<[User['state'], User['state'], User['state']]>([
    ['active', 'active', 'active'],
    ['active', 'inactive', 'inactive'],
    ['inactive', 'active', 'inactive'],
  ])('a user who was %s and is %s is %s together with the gain', async (before, after, expected) => {
    const refreshed = { ...refreshedSubjects[0]!, user: user(before) } as RefreshedSubject;
    const now = { users: new Map([['ada', user(after)]]) };
    expect(await believed(refreshed, now)).toEqual({ ...refreshed, user: user(expected) });
  });

  it.each<[OAuthClient['state'], OAuthClient['state']]>([
    ['active', 'active'],
    ['disabled', 'disabled'],
  ])('an active client that is %s now is %s together with the gain', async (after, expected) => {
    const now = { clients: new Map([['bot', client(after)]]) };
    expect(await believed(refreshedSubjects[1]!, now)).toMatchObject({ client: client(expected), grants });
  });

  it('a group has the people together with the gain who were in it before and are after', async () => {
    const now = { groups: new Map([['team', group('ben', 'cem')]]) };
    expect(await believed(refreshedSubjects[2]!, now)).toMatchObject({ memberIds: ['ben'], grants });
  });

  it('keeps the rest of a subject as it was known', async () => {
    const now = { users: new Map([['ada', { ...user('active'), name: 'other' }]]) };
    expect(await believed(refreshedSubjects[0]!, now)).toEqual(refreshedSubjects[0]);
  });
});

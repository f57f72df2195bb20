import { orgIndex } from '../index/testing/org-index';
import { grant, group, role, user } from '../model/testing/org-matrix';
import { groupPeers } from './group-peers';

describe('Peers of the same groups', () => {
  const many = Array.from({ length: 1_001 }, (_, at) => `m${at}`);
  const index = orgIndex({
    users: [
      ...['u', 'v', 'w', 'x'].map((id) => user(id)),
      user('gone', 'inactive'),
      ...many.map((id) => user(id)),
    ],
    groups: [
      group('pair', { memberIds: ['u', 'v'] }),
      group('alone', { memberIds: ['u', 'gone'] }),
      group('team', { memberIds: ['u', 'v', 'w'] }),
      group('all', { memberIds: ['u', ...many] }),
    ],
    roles: [role('a', ['view']), role('b', ['view'])],
    grants: [
      grant('u', 'a', '*'),
      grant('v', 'a', 'd'),
      grant('v', 'a', 'e'),
      grant('team', 'b', '*', 'group'),
    ],
  });

  it.each([
    [
      'u',
      'a',
      [
        ['pair', 2, 2],
        ['team', 2, 3],
      ],
    ],
    [
      'u',
      'b',
      [
        ['pair', 2, 2],
        ['team', 3, 3],
      ],
    ],
    ['x', 'a', []],
    ['m0', 'a', []],
  ])('of %s with %s are those of small groups, the smallest first: %j', async (userId, roleId, expected) => {
    const known = await index;
    const found = groupPeers(known, known.subject('user', userId)!, roleId);
    expect(found.map(({ groupId, holding, total }) => [groupId, holding, total])).toEqual(expected);
  });

  it('are of people only', async () => {
    const known = await index;
    expect(groupPeers(known, known.subject('group', 'team')!, 'b')).toEqual([]);
  });
});

import { grant, group, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { orgIndex } from '../index/testing/org-index';
import { holderCounts } from './holder-counts';

describe('holderCounts', () => {
  it('counts each active subject once that holds a permission plainly', async () => {
    const index = await orgIndex({
      users: [user('a'), user('b'), user('c', 'inactive'), user('d')],
      groups: [group('g', { memberIds: ['a', 'b'] })],
      grants: [
        grant('a', 'viewer', 'x'),
        grant('a', 'viewer', 'y'),
        grant('g', 'viewer', '*', 'group'),
        grant('c', 'viewer', '*'),
        grant('d', 'conditional', '*'),
      ],
    });
    const counts = await holderCounts(index);
    expect([VIEW, LIST, 'routing:queue:edit', 'a:b:c'].map((code) => counts.holdersOf(code))).toEqual([
      3, 3, 0, 0,
    ]);
  });

  it('counts the roles that give a permission, be it on a condition', async () => {
    const roles = [...(await orgIndex()).snapshot.roles, role('all', ['*'])];
    const counts = await holderCounts(await orgIndex({ roles }));
    expect([VIEW, LIST, 'routing:queue:edit', 'a:b:c'].map((code) => counts.rolesOf(code))).toEqual([
      3, 2, 1, 0,
    ]);
  });

  it('counts once for each index', async () => {
    const index = await orgIndex();
    expect(holderCounts(index)).toBe(holderCounts(index));
  });
});

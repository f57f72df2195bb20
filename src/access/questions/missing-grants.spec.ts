import type { Grant } from '../model/snapshot';
import { grant, group, role, user } from '../model/testing/org-matrix';
import { orgIndex, subjectOf } from '../index/testing/org-index';
import { missingGrants } from './missing-grants';

/** What `b` lacks of what `a` has. */
const missing = async (grants: Grant[]) => {
  const index = await orgIndex({
    users: [user('a'), user('b')],
    groups: [group('of a', { memberIds: ['a'] }), group('of b', { memberIds: ['b'] })],
    roles: [role('r', ['view']), role('q', ['edit'])],
    grants,
  });
  return missingGrants(index, subjectOf(index, 'a'), subjectOf(index, 'b'));
};
const direct = (divisionId: string, roleId = 'r') => ({ roleId, divisionId, direct: true, groupIds: [] });

describe('missingGrants', () => {
  it.each([
    ['has the same', [grant('a', 'r', 'x'), grant('b', 'r', 'x')], []],
    ['has it through a group', [grant('a', 'r', 'x'), grant('of b', 'r', 'x', 'group')], []],
    ['has more', [grant('a', 'r', 'x'), grant('b', 'r', '*')], []],
    ['has it elsewhere', [grant('a', 'r', 'x'), grant('b', 'r', 'y')], [direct('x')]],
    ['has less', [grant('a', 'r', '*'), grant('b', 'r', 'y')], [direct('*')]],
    ['has another role', [grant('a', 'r', 'x'), grant('b', 'q', 'x')], [direct('x')]],
    ['needs only the widest', [grant('a', 'r', 'x'), grant('a', 'r', '*')], [direct('*')]],
    ['could only get a role that is gone', [grant('a', 'gone', 'x')], []],
  ])('when the other %s', async (_, grants, expected) => {
    expect(await missing(grants)).toEqual(expected);
  });

  it('come by role name and division', async () => {
    const grants = [grant('a', 'r', 'y'), grant('a', 'r', 'x'), grant('a', 'q', 'z')];
    expect(await missing(grants)).toEqual([direct('z', 'q'), direct('x'), direct('y')]);
  });

  it('tell the groups through which they come', async () => {
    const inherited = grant('of a', 'r', 'x', 'group');
    expect(await missing([inherited])).toEqual([{ ...direct('x'), direct: false, groupIds: ['of a'] }]);
    expect(await missing([inherited, grant('a', 'r', 'x')])).toEqual([
      { ...direct('x'), groupIds: ['of a'] },
    ]);
  });
});

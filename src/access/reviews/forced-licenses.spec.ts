import { orgIndex } from '../index/testing/org-index';
import { grant, group, role, user } from '../model/testing/org-matrix';
import { forcedLicenses } from './forced-licenses';

/** Role a alone needs basic, role b needs more with it; what needs role c is not known. */
const needed: Readonly<Record<string, readonly string[]>> = {
  '': [],
  a: ['basic'],
  b: ['wem'],
  'a,b': ['basic', 'wem'],
};
const inferred = (roleIds: readonly string[]) => needed[roleIds.join(',')];

describe('Licences that a grant makes necessary', () => {
  const index = orgIndex({
    users: [user('u'), user('v')],
    groups: [group('g', { memberIds: ['v'] })],
    roles: [role('a', []), role('b', []), role('c', [])],
    grants: [
      grant('u', 'a', '*'),
      grant('u', 'b', 'd'),
      grant('v', 'b', 'd'),
      grant('v', 'b', 'e'),
      grant('v', 'a', '*'),
      grant('g', 'a', '*', 'group'),
    ],
  });
  const of = async (userId: string, roleId: string, divisionId: string) => {
    const known = await index;
    return forcedLicenses(known, known.subject('user', userId)!, { roleId, divisionId }, { inferred });
  };

  it.each([
    ['u', 'b', 'd', ['wem']],
    ['u', 'a', '*', ['basic']],
    ['v', 'b', 'd', []],
    ['v', 'a', '*', []],
    ['u', 'c', '*', undefined],
  ])('of %s by %s in %s: %j', async (userId, roleId, divisionId, expected) => {
    expect(await of(userId, roleId, divisionId)).toEqual(expected);
  });

  it('are not known for what is no user, nor where Genesys has not inferred them', async () => {
    const known = await index;
    const item = { roleId: 'a', divisionId: '*' };
    expect(forcedLicenses(known, known.subject('group', 'g')!, item, { inferred })).toBeUndefined();
    const nothing = { inferred: () => undefined };
    expect(forcedLicenses(known, known.subject('user', 'u')!, item, nothing)).toBeUndefined();
  });
});

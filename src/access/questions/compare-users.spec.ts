import type { Snapshot } from '../model/snapshot';
import { grant, LIST, role, user, VIEW } from '../model/testing/org-matrix';
import { orgIndex, subjectOf } from '../index/testing/org-index';
import { compareUsers } from './compare-users';

const ids = ['a', 'b', 'c'];
const compared = async (parts: Partial<Snapshot>) => {
  const index = await orgIndex({ users: ids.map((id) => user(id)), ...parts });
  return compareUsers(
    index,
    ids.map((id) => subjectOf(index, id)),
  );
};
const everyone = (roleId: string, divisionId: string) => ids.map((id) => grant(id, roleId, divisionId));

describe('compareUsers', () => {
  it('finds common what all hold in the same divisions, by whatever roles', async () => {
    const roles = [role('viewer', ['view', 'list']), role('both', ['view']), role('lister', ['list'])];
    const grants = [
      grant('a', 'viewer', 'd'),
      grant('b', 'both', 'd'),
      grant('b', 'lister', 'e'),
      grant('c', 'viewer', 'd'),
    ];
    const rest = { conditional: [] };
    expect(await compared({ roles, grants })).toEqual({
      common: [
        { permission: LIST, everywhere: true, divisionIds: [], ...rest },
        { permission: VIEW, everywhere: false, divisionIds: ['d'], ...rest },
      ],
      differing: [],
    });
  });

  it('finds different what some hold elsewhere, or not at all', async () => {
    const roles = [role('r', ['view'])];
    const grants = [grant('a', 'r', 'd'), grant('c', 'r', '*')];
    const { common, differing } = await compared({ roles, grants });
    expect(common).toEqual([]);
    expect(differing).toEqual([
      {
        permission: VIEW,
        havers: [
          { id: 'a', everywhere: false, divisionIds: ['d'], conditional: [] },
          { id: 'c', everywhere: true, divisionIds: [], conditional: [] },
        ],
      },
    ]);
  });

  it('finds common what all hold on the same condition', async () => {
    const { common } = await compared({ grants: everyone('conditional', 'd') });
    expect(common).toMatchObject([
      {
        permission: VIEW,
        divisionIds: [],
        conditional: [{ divisionId: 'd', conditions: [{ variable: 'v' }] }],
      },
    ]);
  });

  it('finds different what is held on different conditions, or in different divisions on one', async () => {
    const { roles } = (await orgIndex()).snapshot;
    const never = role('never', [], {
      policies: [{ domain: 'routing', entity: 'queue', actions: ['view'], condition: { unreadable: true } }],
    });
    const grants = [grant('a', 'conditional', 'd'), grant('b', 'conditional', 'd'), grant('c', 'never', 'd')];
    expect((await compared({ roles: [...roles, never], grants })).common).toEqual([]);
    const elsewhere = [...everyone('conditional', 'd'), grant('c', 'conditional', 'e')];
    expect((await compared({ grants: elsewhere })).differing).toHaveLength(1);
  });

  it('does not look at conditions where a permission is held plainly anyway', async () => {
    const roles = [role('plain', ['view']), ...(await orgIndex()).snapshot.roles];
    const grants = [...everyone('plain', 'd'), grant('a', 'conditional', 'd')];
    expect(await compared({ roles, grants })).toMatchObject({ common: [{ conditional: [] }], differing: [] });
  });
});

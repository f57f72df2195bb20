import { role, VIEW } from '../model/testing/org-matrix';
import { orgIndex } from '../index/testing/org-index';
import { compareRoles } from './compare-roles';

const LISTED = ['routing:queue:edit', 'routing:queue:list', VIEW];

describe('compareRoles', () => {
  it('finds a wildcard and the list of what it stands for the same', async () => {
    const index = await orgIndex({ roles: [role('all', ['*']), role('each', ['view', 'list', 'edit'])] });
    const { common, differing } = compareRoles(index, ['all', 'each']);
    expect(common).toEqual(LISTED.map((permission) => ({ permission, conditions: [] })));
    expect(differing).toEqual([]);
  });

  it('finds different what only some give, or give on a condition', async () => {
    const { common, differing } = compareRoles(await orgIndex(), ['viewer', 'conditional', 'gone']);
    expect(common).toEqual([]);
    expect(differing).toEqual([
      { permission: 'routing:queue:list', havers: [{ id: 'viewer', conditions: [] }] },
      {
        permission: VIEW,
        havers: [
          { id: 'viewer', conditions: [] },
          { id: 'conditional', conditions: [expect.objectContaining({ variable: 'v' })] },
        ],
      },
    ]);
  });
});

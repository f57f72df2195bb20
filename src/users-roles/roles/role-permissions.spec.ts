import { orgIndex } from '../../access/index/testing/org-index';
import { LIST, role, VIEW } from '../../access/model/testing/org-matrix';
import { rolePermissions } from './role-permissions';

describe('rolePermissions', () => {
  it('writes wildcards out and sorts, flat permissions among them', async () => {
    const index = await orgIndex({ roles: [role('r', ['*'], { permissions: ['admin'] })] });
    const all = ['admin', 'routing:queue:edit', LIST, VIEW];
    expect(rolePermissions(index, 'r')).toEqual({ plain: all, conditional: [] });
  });

  it('keeps apart what is given on a condition only', async () => {
    const index = await orgIndex();
    expect(rolePermissions(index, 'conditional')).toEqual({ plain: [], conditional: [VIEW] });
  });

  it('has nothing for a role that is gone', async () => {
    expect(rolePermissions(await orgIndex(), 'gone')).toEqual({ plain: [], conditional: [] });
  });
});

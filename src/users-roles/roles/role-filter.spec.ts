import { orgIndex } from '../../access/index/testing/org-index';
import { role, VIEW } from '../../access/model/testing/org-matrix';
import { roleTest, type RoleFilter } from './role-filter';

const roles = [
  { ...role('admin', [], { permissions: ['admin'] }), name: 'Admin', isDefault: true },
  { ...role('viewer', ['view']), name: 'Queue Viewer' },
  { ...role('all', ['*']), name: 'Queue All' },
];

describe('A filter of roles', () => {
  it.each<[RoleFilter, string[]]>([
    [{}, ['admin', 'viewer', 'all']],
    [{ name: 'QUEUE' }, ['viewer', 'all']],
    [{ isDefault: true }, ['admin']],
    [{ isDefault: false }, ['viewer', 'all']],
    [{ permission: VIEW }, ['viewer', 'all']],
    [{ permission: 'admin' }, ['admin']],
    [{ permission: 'no:such:permission' }, []],
    [{ permission: VIEW, name: 'viewer' }, ['viewer']],
  ])('%j finds %j', async (filter, ids) => {
    const test = roleTest(await orgIndex({ roles }), filter);
    expect(roles.filter(test).map(({ id }) => id)).toEqual(ids);
  });
});

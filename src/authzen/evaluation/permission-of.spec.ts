import { PermissionIndex } from '../../access/matrix/permission-index';
import { permissionOf } from './permission-of';

const entry = (domain: string, entity: string, action: string) => ({
  domain,
  entity,
  action,
  divisionAware: true,
  allowsConditions: false,
});
const permissions = new PermissionIndex([
  entry('routing', 'queue', 'edit'),
  entry('recording', 'recording', 'view'),
]);
permissions.internFlat('admin');

describe('permissionOf', () => {
  it.each([
    ['routing:queue:edit', 'division', 'routing:queue:edit'],
    ['edit', 'routing:queue', 'routing:queue:edit'],
    ['view', 'recording', 'recording:recording:view'],
    ['admin', 'organization', 'admin'],
    ['admin', 'routing:queue', 'admin'],
    ['delete', 'routing:queue', 'delete'],
    ['edit', 'queue', 'edit'],
    ['edit', 'routing:queue:edit', 'edit'],
    ['queue:edit', 'routing', 'queue:edit'],
    ['', '', ''],
  ])('reads the action %j of a %j as %j', (name, type, permission) => {
    expect(permissionOf(name, type, permissions)).toBe(permission);
  });
});

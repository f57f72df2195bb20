import type { CataloguePermission, Role, RolePolicy } from '../../access/model/snapshot';
import { heldPermissions } from './held-permissions';

const permission = (code: string, divisionAware = true): CataloguePermission => {
  const [domain = '', entity = '', action = ''] = code.split(':');
  return { domain, entity, action, divisionAware, allowsConditions: true };
};
const policy = (code: string, more: Partial<RolePolicy> = {}): RolePolicy => {
  const [domain = '', entity = '', action = ''] = code.split(':');
  return { domain, entity, actions: [action], ...more };
};
const catalogue = [
  permission('directory:user:view'),
  permission('directory:user:edit'),
  permission('oauth:client:view', false),
];
const needed = [{ permission: 'directory:user:view', feature: 'users', otherwise: 'no snapshot' }];

function heldBy(policies: RolePolicy[], divisionId = '*', asked = needed) {
  const role: Role = { id: 'reader', name: 'Reader', isDefault: false, permissions: [], policies };
  return heldPermissions([{ roleId: 'reader', divisionId }], [role], catalogue, asked);
}

describe('heldPermissions', () => {
  it.each<[string, RolePolicy[], string]>([
    ['everywhere', [policy('directory:user:view')], '*'],
    ['everywhere', [policy('*:*:*')], '*'],
    ['in some divisions', [policy('directory:*:view')], 'home'],
    ['nowhere', [policy('directory:user:edit')], '*'],
    ['nowhere', [policy('directory:user:view', { condition: { unreadable: true } })], '*'],
    ['nowhere', [], '*'],
  ])('says %s', (held, policies, divisionId) => {
    expect(heldBy(policies, divisionId).needed).toMatchObject([{ permission: 'directory:user:view', held }]);
  });

  it('holds a permission without divisions everywhere, wherever it is granted', () => {
    const asked = [{ permission: 'oauth:client:view', feature: 'clients', otherwise: '' }];

    expect(heldBy([policy('oauth:client:view')], 'home', asked).needed[0]!.held).toBe('everywhere');
  });

  it('names those that are not needed and can change something', () => {
    expect(heldBy([policy('*:*:*')]).tooMany).toEqual({ count: 2, changing: ['directory:user:edit'] });
  });
});

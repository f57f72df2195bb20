import type { Role, RolePolicy } from '../../../access/model/snapshot';
import { sameRole } from './same-role';

const policy = (entity: string, ...actions: string[]): RolePolicy => ({ domain: 'routing', entity, actions });
const role = (parts: Partial<Role> = {}): Role => ({
  id: 'role',
  name: 'Role',
  isDefault: false,
  permissions: ['admin', 'group_creation'],
  policies: [policy('queue', 'view', 'edit'), policy('skill', 'view')],
  addonLicenses: ['wfm', 'gamification'],
  ...parts,
});

describe('sameRole', () => {
  it('does not mind the order of permissions, policies, actions and licences', () => {
    const turned = role({
      permissions: ['group_creation', 'admin'],
      policies: [policy('skill', 'view'), policy('queue', 'edit', 'view')],
      addonLicenses: ['gamification', 'wfm'],
    });
    expect(sameRole(role(), turned)).toBe(true);
  });

  it.each<[string, Partial<Role>]>([
    ['a name', { name: 'Other' }],
    ['a licence', { addonLicenses: ['wfm'] }],
    ['the base licence', { baseLicense: 'engage1' }],
    ['a permission', { permissions: ['admin'] }],
    ['an action', { policies: [policy('queue', 'view'), policy('skill', 'view')] }],
    ['a policy', { policies: [policy('queue', 'view', 'edit')] }],
    [
      'a condition',
      { policies: [policy('queue', 'view', 'edit'), { ...policy('skill', 'view'), condition: { all: [] } }] },
    ],
  ])('minds %s', (_what, parts) => {
    expect(sameRole(role(), role(parts))).toBe(false);
  });
});

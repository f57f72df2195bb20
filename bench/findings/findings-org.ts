import type { CataloguePermission, Role, Snapshot } from '../../src/access/model/snapshot';
import { generatedSnapshot, org100k } from '../matrix/generated-snapshot';
import { Random } from '../matrix/random';
import { packPatterns } from './bench-rules';

const WITHOUT_DIVISIONS = ['authorization', 'billing', 'directory', 'oauth', 'sso'];

/**
 * The organisation of 100,000 users with the permissions that shipped rules name, each in one role: a rule is broken by
 * some hundreds. Every user belongs to a division, and one role gives General Admin.
 */
export function findingsOrg(): Snapshot {
  const snapshot = generatedSnapshot(org100k);
  const random = new Random(5);
  const permissions = packPatterns().map(permissionOf);
  const given = new Map<Role, CataloguePermission[]>(snapshot.roles.map((role) => [role, []]));
  for (const permission of permissions) given.get(random.pick(snapshot.roles))!.push(permission);
  const roles = snapshot.roles.map((role) => ({
    ...role,
    policies: [
      ...role.policies,
      ...given.get(role)!.map(({ domain, entity, action }) => ({ domain, entity, actions: [action] })),
    ],
  }));
  const users = snapshot.users.map((user) => ({ ...user, divisionId: random.pick(snapshot.divisions).id }));
  const [first, ...others] = roles;
  return {
    ...snapshot,
    users,
    roles: [{ ...first!, permissions: ['admin'] }, ...others],
    catalogue: [...snapshot.catalogue, ...permissions],
  };
}

function permissionOf(pattern: string): CataloguePermission {
  const [domain = '', entity = '', action = ''] = pattern.split(':');
  const divisionAware = !WITHOUT_DIVISIONS.includes(domain);
  return { domain, entity, action, divisionAware, allowsConditions: false };
}

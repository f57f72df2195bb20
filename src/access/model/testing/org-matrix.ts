import { compileMatrix } from '../../matrix/compile-matrix';
import type { Matrix } from '../../matrix/matrix';
import type {
  CataloguePermission,
  Division,
  Grant,
  Group,
  Role,
  RolePolicy,
  Snapshot,
  SubjectType,
  User,
} from '../snapshot';

const AT = '2026-01-01T00:00:00Z';
export const VIEW = 'routing:queue:view';
/** The one permission of the catalogue that is not division-aware. */
export const LIST = 'routing:queue:list';

export const user = (id: string, state: User['state'] = 'active'): User => ({ id, name: id, state });
const entry = (action: string, divisionAware = true): CataloguePermission => ({
  domain: 'routing',
  entity: 'queue',
  action,
  divisionAware,
  allowsConditions: true,
});
export const role = (id: string, actions: string[], rest: Partial<Role> = {}): Role => ({
  id,
  name: id,
  isDefault: false,
  permissions: [],
  policies: [{ domain: 'routing', entity: 'queue', actions }],
  ...rest,
});
export const grant = (
  subjectId: string,
  roleId: string,
  divisionId: string,
  subjectType: SubjectType = 'user',
): Grant => ({
  subjectId,
  subjectType,
  roleId,
  divisionId,
});
export const group = (id: string, rest: Partial<Group> = {}): Group => ({
  id,
  name: id,
  state: 'active',
  rolesEnabled: true,
  includeOwners: false,
  memberIds: [],
  ownerIds: [],
  ...rest,
});

/** Includes `VIEW` where the property `v` is 1. */
const conditional: RolePolicy = {
  domain: 'routing',
  entity: 'queue',
  actions: ['view'],
  condition: { variable: 'v', operator: 'EQ', operands: [{ type: 'SCALAR', value: '1' }] },
};

const divisions: readonly Division[] = ['d', 'e', 'f', 'x', 'y', 'z'].map((id) => ({
  id,
  name: id.toUpperCase(),
  isHome: id === 'd',
}));

/** One user `u`, six divisions, and the roles `viewer` and `conditional`; no one holds anything. */
export function orgSnapshot(parts: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    asOf: AT,
    organization: { id: 'org', name: 'Org' },
    users: [user('u')],
    groups: [],
    oauthClients: [],
    trustees: [],
    roles: [role('viewer', ['view', 'list']), role('conditional', [], { policies: [conditional] })],
    divisions,
    catalogue: [entry('view'), entry('list', false), entry('edit')],
    grants: [],
    accessPolicies: [],
    readAt: {} as Snapshot['readAt'],
    gaps: [],
    ...parts,
  };
}

export function orgMatrix(parts: Partial<Snapshot> = {}): Matrix {
  return compileMatrix(orgSnapshot(parts));
}

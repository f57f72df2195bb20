import type { CataloguePermission, Role } from '../../access/model/snapshot';
import type { SubjectGrant } from '../examination-context';
import type { NeededPermission } from './needed-permissions';

/** Where a permission is held. */
type Reach = 'everywhere' | 'in some divisions' | 'nowhere';

export interface HeldPermission extends NeededPermission {
  readonly held: Reach;
}

export interface ClientPermissions {
  readonly needed: readonly HeldPermission[];
  /** Held, and needed for nothing: those that can change something, and how many there are in all. */
  readonly tooMany: { readonly count: number; readonly changing: readonly string[] };
}

type Grant = Pick<SubjectGrant, 'roleId' | 'divisionId'>;

/** What a client may do by its grants, held against what it needs. What is held under conditions does not count. */
export function heldPermissions(
  grants: readonly Grant[],
  roles: readonly Role[],
  catalogue: readonly CataloguePermission[],
  needed: readonly NeededPermission[],
): ClientPermissions {
  const byId = new Map(roles.map((role) => [role.id, role]));
  const reachOf = (permission: CataloguePermission): Reach => {
    const giving = grants.filter(({ roleId }) => gives(byId.get(roleId), permission));
    if (giving.length === 0) return 'nowhere';
    const isEverywhere = !permission.divisionAware || giving.some(({ divisionId }) => divisionId === '*');
    return isEverywhere ? 'everywhere' : 'in some divisions';
  };
  const codes = new Set(needed.map(({ permission }) => permission));
  const spare = catalogue.filter((one) => !codes.has(codeOf(one)) && reachOf(one) !== 'nowhere');
  return {
    needed: needed.map((one) => ({ ...one, held: reachOf(ofCode(one.permission, catalogue)) })),
    tooMany: {
      count: spare.length,
      changing: spare.filter(({ action }) => !/^(view|search|read)/i.test(action)).map(codeOf),
    },
  };
}

function gives(role: Role | undefined, permission: CataloguePermission): boolean {
  const { domain, entity, action } = permission;
  if (role === undefined) return false;
  if (role.permissions.includes(codeOf(permission))) return true;
  return role.policies.some(
    (policy) =>
      policy.condition === undefined &&
      ['*', domain].includes(policy.domain) &&
      ['*', entity].includes(policy.entity) &&
      policy.actions.some((one) => one === '*' || one === action),
  );
}

/** As the catalogue has it; one that it does not have counts by division. */
function ofCode(code: string, catalogue: readonly CataloguePermission[]): CataloguePermission {
  const [domain = '', entity = '', action = ''] = code.split(':');
  const found = catalogue.find((one) => codeOf(one) === code);
  return found ?? { domain, entity, action, divisionAware: true, allowsConditions: false };
}

const codeOf = ({ domain, entity, action }: CataloguePermission) => `${domain}:${entity}:${action}`;

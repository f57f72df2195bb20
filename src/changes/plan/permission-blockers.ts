import type { AccessIndex } from '../../access/index/access-index';
import { permissionsNotHeld } from '../../auth/permissions-not-held';
import type { RoleMap } from '../../auth/genesys-tokens/role-map';
import type { OwnPermission } from '../../auth/own-permissions';
import { serviceRolesGranted } from '../../proposals/service-role-warnings';
import type { Maker, PlannedItem } from '../change';
import type { Blocker } from './plan-summary';

/**
 * Blocks roles of Genesys that give rights in this service which the caller does not hold here: what cannot be given with
 * an API key cannot be given by way of Genesys either.
 */
export function permissionBlockers(
  index: AccessIndex,
  items: readonly PlannedItem[],
  { permissions }: Pick<Maker, 'permissions'>,
  roleMap: RoleMap | undefined,
): Blocker[] {
  const missing = new Set<OwnPermission>();
  const blocked = [...items.entries()].flatMap(
    ([
      position,
      {
        subjectType,
        plan: { add },
      },
    ]) => {
      const given = serviceRolesGranted(index, subjectType, add, roleMap);
      const beyond = permissionsNotHeld({ permissions }, given);
      for (const permission of beyond) missing.add(permission);
      return beyond.length === 0 ? [] : [position];
    },
  );
  if (blocked.length === 0) return [];
  const detail = `gives rights in this service (GENESYS_ROLE_MAP) that you do not hold: ${[...missing].sort().join(', ')}`;
  return [{ code: 'privilege_escalation', detail, items: blocked }];
}

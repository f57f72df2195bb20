import type { Condition } from '../../access-model/snapshot';
import type { EffectiveHolding } from './effective-holdings';

/** One path by which a subject holds a permission. */
export interface PermissionSource {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
  /** Conditions of which one must hold; absent when the permission is given plainly. */
  readonly conditions?: readonly Condition[];
}

/** How a holding gives a permission that its role names. */
export function sourceOf({ grant, groupId, gives }: EffectiveHolding, permission: number): PermissionSource {
  const conditions = gives.conditionsOf(permission);
  return {
    roleId: grant.roleId,
    divisionId: grant.divisionId,
    ...(groupId !== undefined && { groupId }),
    ...(conditions && { conditions }),
  };
}

import type { Condition } from '../model/snapshot';
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

/** How a holding gives each permission that its role names. What it gives plainly shares one source. */
export function sourcesOf({
  grant,
  groupId,
  gives,
}: EffectiveHolding): (permission: number) => PermissionSource {
  const { roleId, divisionId } = grant;
  const plain: PermissionSource =
    groupId === undefined ? { roleId, divisionId } : { roleId, divisionId, groupId };
  return (permission) => {
    const conditions = gives.conditionsOf(permission);
    return conditions === undefined ? plain : { ...plain, conditions };
  };
}

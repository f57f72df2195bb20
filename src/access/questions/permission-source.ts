import type { Condition } from '../model/snapshot';
import type { EffectiveHolding } from './effective-holdings';

/** One path by which a subject holds a permission. */
export interface PermissionSource {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it directly. */
  readonly groupId?: string;
  /** Conditions of which one must hold; absent when the permission is unconditional. */
  readonly conditions?: readonly Condition[];
}

/** How a holding gives each permission that its role names. All unconditional ones share one source. */
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

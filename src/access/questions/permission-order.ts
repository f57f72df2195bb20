import type { PermissionIndex } from '../matrix/permission-index';

const known = new WeakMap<PermissionIndex, readonly number[]>();

/** The numbers of all permissions in the order of their names. */
export function permissionOrder(permissions: PermissionIndex): readonly number[] {
  const before = known.get(permissions);
  if (before?.length === permissions.size) return before;
  const order = Array.from({ length: permissions.size }, (_, number) => number);
  order.sort((one, other) => (permissions.nameOf(one) < permissions.nameOf(other) ? -1 : 1));
  known.set(permissions, order);
  return order;
}

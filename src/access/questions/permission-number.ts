import type { AccessIndex } from '../index/access-index';
import { UnknownPermissionError } from './unknown-permission-error';

/** The number of a permission that this revision knows. Throws UnknownPermissionError. */
export function permissionNumber(index: AccessIndex, permission: string): number {
  const number = index.permissions.numberOf(permission);
  if (!index.matrix.knowsPermission(number)) throw new UnknownPermissionError(permission);
  return number;
}

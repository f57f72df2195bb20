import type { PermissionIndex } from '../../access/matrix/permission-index';
import { NOT_INTERNED } from '../../access/matrix/intern-table';

/**
 * * The permission that an action stands for. A name with a colon is one. Another is an action of the resource's type
 * where the catalogue has it (`edit` of `routing:queue`, `view` of `recording`, which is `recording:recording`), and a
 * flat permission such as `admin` where it has not.
 */
export function permissionOf(actionName: string, resourceType: string, permissions: PermissionIndex): string {
  if (actionName.includes(':')) return actionName;
  const code = `${typePrefix(resourceType)}${actionName}`;
  const number = permissions.numberOf(code);
  return number !== NOT_INTERNED && number < permissions.catalogueSize ? code : actionName;
}

/** How the permissions of a resource type begin: a type is `domain:entity`, or one word where both are the same. */
export function typePrefix(resourceType: string): string {
  return resourceType.includes(':') ? `${resourceType}:` : `${resourceType}:${resourceType}:`;
}

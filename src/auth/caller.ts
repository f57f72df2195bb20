import type { OwnPermission } from './own-permissions';
import { ownRoles, type OwnRole } from './own-roles';

/** Who calls. `id` names a key, a token's subject or a user of Genesys, never the secret itself. */
export interface Caller {
  readonly id: string;
  readonly kind: 'api_key' | 'jwt' | 'genesys_user' | 'anonymous';
  readonly roles: readonly OwnRole[];
  /** The union of what the roles give. */
  readonly permissions: ReadonlySet<OwnPermission>;
}

export function callerOf(id: string, kind: Caller['kind'], roles: readonly OwnRole[]): Caller {
  return { id, kind, roles, permissions: new Set(roles.flatMap((role) => ownRoles[role])) };
}

/** Whoever calls a public route. */
export const anonymous = callerOf('anonymous', 'anonymous', []);

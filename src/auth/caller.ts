import type { OwnPermission } from './own-permissions';
import { ownRoles, type OwnRole } from './own-roles';

/** Who calls. `id` names a key, a token's subject or a user of Genesys, never the secret itself. */
export interface Caller {
  readonly id: string;
  /** What people call it, where that is known: the name of a key, or of a person. */
  readonly name?: string;
  readonly kind: 'api_key' | 'jwt' | 'genesys_user' | 'anonymous';
  readonly roles: readonly OwnRole[];
  /** The union of what the roles give. */
  readonly permissions: ReadonlySet<OwnPermission>;
  /**
   * When the credential ends, in milliseconds since the epoch. Absent: an API key does not end, and when a token does
   * is not known.
   */
  readonly expiresAtMs?: number;
  /** Names of the person that a token represents, by which other credentials of the same person are recognized. */
  readonly person?: readonly string[];
}

export function callerOf(
  id: string,
  kind: Caller['kind'],
  roles: readonly OwnRole[],
  more: Pick<Caller, 'name' | 'expiresAtMs' | 'person'> = {},
): Caller {
  return { id, kind, roles, permissions: new Set(roles.flatMap((role) => ownRoles[role])), ...more };
}

/** The caller of a public route. */
export const anonymous = callerOf('anonymous', 'anonymous', []);

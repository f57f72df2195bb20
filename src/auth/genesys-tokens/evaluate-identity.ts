import { callerOf, type Caller } from '../caller';
import { emailName } from '../party';
import type { GenesysIdentity } from './genesys-identity-source';
import type { RoleMap } from './role-map';

/** Why a token admits no one. For the log: its bearer does not see it. */
export type TokenRefusal =
  'refused_by_genesys' | 'other_organization' | 'user_not_active' | 'other_client' | 'trustee';

export interface TokenRules {
  /** Ours. */
  readonly organizationId: string;
  /** The OAuth clients that users may come through; any when empty. */
  readonly clientIds: ReadonlySet<string>;
  readonly trusteesAllowed: boolean;
  readonly roleMap: RoleMap;
}

/**
 * The caller to admit, or the reason for refusing. A user whose roles map to none of ours is admitted, and may do
 * nothing.
 */
export function evaluateIdentity(
  identity: GenesysIdentity | undefined,
  rules: TokenRules,
): Caller | TokenRefusal {
  if (identity === undefined) return 'refused_by_genesys';
  if (identity.organizationId !== rules.organizationId) return 'other_organization';
  if (identity.state !== 'active') return 'user_not_active';
  if (!isExpectedClient(identity, rules)) return 'other_client';
  if (isTrustee(identity) && !rules.trusteesAllowed) return 'trustee';
  const { userId, name, email } = identity;
  return callerOf(userId, 'genesys_user', rules.roleMap.rolesOf(identity.roles), {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { person: [emailName(email)] }),
    ...endOf(identity),
  });
}

/** When the token ends, if Genesys reports it; a time that cannot be parsed is past. */
function endOf({ endsAt }: GenesysIdentity): Pick<Caller, 'expiresAtMs'> {
  return endsAt === undefined ? {} : { expiresAtMs: Date.parse(endsAt) || 0 };
}

function isExpectedClient({ clientId }: GenesysIdentity, { clientIds }: TokenRules): boolean {
  return clientIds.size === 0 || (clientId !== undefined && clientIds.has(clientId));
}

function isTrustee({ cloned, homeOrganizationId, organizationId }: GenesysIdentity): boolean {
  return cloned || homeOrganizationId !== organizationId;
}

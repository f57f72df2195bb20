import { callerOf, type Caller } from '../caller';
import { emailName } from '../party';
import type { GenesysIdentity } from './genesys-identity-source';
import type { RoleMap } from './role-map';

/** Why a token lets nobody in. For the log: whoever presented it is not told. */
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

/** Whom to let in, or why nobody. A user whose roles give none of ours is let in, and may do nothing. */
export function judgeIdentity(
  identity: GenesysIdentity | undefined,
  rules: TokenRules,
): Caller | TokenRefusal {
  if (identity === undefined) return 'refused_by_genesys';
  if (identity.organizationId !== rules.organizationId) return 'other_organization';
  if (identity.state !== 'active') return 'user_not_active';
  if (!isExpectedClient(identity, rules)) return 'other_client';
  if (isTrustee(identity) && !rules.trusteesAllowed) return 'trustee';
  const { userId, email } = identity;
  return callerOf(userId, 'genesys_user', rules.roleMap.rolesOf(identity.roles), {
    ...(email !== undefined && { person: [emailName(email)] }),
    ...endOf(identity),
  });
}

/** Where Genesys says when the token ends; a time that cannot be read is past. */
function endOf({ endsAt }: GenesysIdentity): Pick<Caller, 'expiresAtMs'> {
  return endsAt === undefined ? {} : { expiresAtMs: Date.parse(endsAt) || 0 };
}

function isExpectedClient({ clientId }: GenesysIdentity, { clientIds }: TokenRules): boolean {
  return clientIds.size === 0 || (clientId !== undefined && clientIds.has(clientId));
}

function isTrustee({ cloned, homeOrganizationId, organizationId }: GenesysIdentity): boolean {
  return cloned || homeOrganizationId !== organizationId;
}

import type { Caller } from '../access/caller';
import type { SimulatedTrust } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { roleDivisionsOf } from './clients';

/** The organisation that a token belongs to. */
export function organizationOf({ org }: SimulatorState, { foreignOrganizationId }: Caller) {
  if (foreignOrganizationId === undefined) return { id: org.id, name: org.name };
  return { id: foreignOrganizationId, name: 'Another organisation' };
}

/** What a token says of itself (`TokenInfo`). A trustee's token has another home than the organisation it is for. */
export function tokenInfo(simulator: SimulatorState, caller: Caller) {
  const organization = organizationOf(simulator, caller);
  const trust = trustOf(simulator, caller);
  const client = simulator.org.clients.get(caller.clientId)!;
  return {
    organization,
    homeOrganization: trust ? { id: trust.organizationId, name: trust.organizationName } : organization,
    authorizedScope: client.scope,
    ...(trust && { clonedUser: { id: caller.userId, organization: { id: trust.organizationId } } }),
    dateTokenIdles: new Date(caller.expiresAt).toISOString(),
    OAuthClient: {
      id: client.id,
      name: client.name,
      authorizedGrantType: client.authorizedGrantType,
      scope: client.scope,
      roleDivisions: roleDivisionsOf(simulator, client.id),
      state: client.state,
      organization,
    },
  };
}

function trustOf({ org }: SimulatorState, { userId }: Caller): SimulatedTrust | undefined {
  return [...org.trusts.values()].find(({ users }) => users.some(({ id }) => id === userId));
}

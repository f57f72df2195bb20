import type { Call, Operation } from '../http/operation';
import { roleDivisionsOf } from './clients';

export const tokenOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/tokens/me', handle: describeToken },
];

function describeToken({ simulator, caller, query }: Call) {
  query.flag('preserveIdleTTL', false);
  const { org } = simulator;
  const client = org.clients.get(caller.clientId)!;
  const organization = { id: org.id, name: org.name };
  return {
    organization,
    homeOrganization: organization,
    authorizedScope: client.scope,
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

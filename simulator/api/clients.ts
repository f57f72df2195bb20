import { sortedById } from '../access/org-views';
import { ApiError } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import type { SimulatedClient } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { uri } from './references';

const requires = { any: ['oauth:client:view'] };

export const clientOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/oauth/clients', requires, handle: listClients },
  {
    method: 'GET',
    path: '/api/v2/oauth/clients/{clientId}',
    requires,
    handle: (call) => toClient(call.simulator, clientOf(call)),
  },
];

/** All clients on one page, unless it is capped: the real operation takes no paging parameters. */
function listClients({ simulator, url }: Call) {
  const clients = sortedById(simulator.org.clients);
  const total = clients.length;
  const pageSize = Math.min(total, simulator.modes.pageCaps.clients);
  const entities = clients.slice(0, pageSize).map((client) => toClient(simulator, client));
  return { entities, pageSize, pageNumber: 1, total, pageCount: Math.ceil(total / pageSize), selfUri: url };
}

export function clientOf({ simulator, params }: Call): SimulatedClient {
  const client = simulator.org.clients.get(params.clientId!);
  if (!client) throw new ApiError(404, 'client.not.found', 'Client was not found.');
  return client;
}

export const tokenLifetimeOf = ({ modes }: SimulatorState, client: SimulatedClient): number =>
  client.accessTokenValiditySeconds ?? modes.tokenLifetimeSeconds;

/** Without the secret, which a listing never shows. */
export function toClient(simulator: SimulatorState, client: SimulatedClient) {
  const { id, name, description, dateCreated, dateModified, createdById } = client;
  const { authorizedGrantType, scope, state } = client;
  return {
    id,
    name,
    ...(description !== undefined && { description }),
    accessTokenValiditySeconds: tokenLifetimeOf(simulator, client),
    registeredRedirectUri: client.registeredRedirectUri ?? [],
    dateCreated,
    dateModified: dateModified ?? dateCreated,
    ...(createdById !== undefined && { createdBy: { id: createdById, selfUri: uri('users', createdById) } }),
    authorizedGrantType,
    scope,
    roleDivisions: roleDivisionsOf(simulator, id),
    state,
    selfUri: uri('oauth/clients', id),
  };
}

/** The rights of a client-credentials client are exactly these. */
export function roleDivisionsOf({ grants }: SimulatorState, clientId: string) {
  return grants.ofSubject(clientId).map(({ roleId, divisionId }) => ({ roleId, divisionId }));
}

import { randomBytes, randomUUID } from 'node:crypto';

import { knownScopes } from '../access/scopes';
import { badRequest, notFound } from '../http/api-error';
import { applyWrite } from '../http/apply-write';
import type { Call, Operation } from '../http/operation';
import type { SimulatedClient } from '../org/simulated-org';
import { readClient, requireHeldByCaller } from './client-body';
import { clientOf, toClient } from './clients';
import type { RoleDivisionPair } from './grant-bodies';
import { grantsOf, merged, same } from './grant-changes';
import { uri } from './references';

const edit = { any: ['oauth:client:edit'] };
const path = '/api/v2/oauth/clients/{clientId}';

export const clientWriteOperations: readonly Operation[] = [
  { method: 'POST', path: '/api/v2/oauth/clients', requires: { any: ['oauth:client:add'] }, handle: create },
  { method: 'PUT', path, requires: edit, handle: replace },
  { method: 'DELETE', path, requires: { any: ['oauth:client:delete'] }, handle: remove },
  { method: 'POST', path: `${path}/secret`, requires: edit, handle: renewSecret },
  { method: 'GET', path: '/api/v2/oauth/scopes', handle: listScopes },
  { method: 'GET', path: '/api/v2/oauth/scopes/{scopeId}', handle: getScope },
];

/** The secret is shown now and by the operation that renews it, and nowhere else. */
function create(call: Call) {
  const { client: said, pairs } = readClient(call);
  if (said.state !== 'active') {
    throw badRequest('bad.client.state', 'New clients can only have an active state');
  }
  const client = { id: randomUUID(), secret: newSecret(), dateCreated: now(call), ...said };
  return { ...store(call, client, pairs), secret: client.secret };
}

/** A client that is not active any more has no valid tokens either. */
function replace(call: Call) {
  const { id, secret, dateCreated } = clientOf(call);
  const { client: said, pairs } = readClient(call);
  const client = { id, secret, dateCreated, dateModified: now(call), ...said };
  return store(call, client, pairs);
}

function remove(call: Call): undefined {
  const { simulator } = call;
  const client = clientOf(call);
  if (client.state !== 'inactive') {
    const text = 'Clients must be marked as inactive to be eligible for deletion.';
    throw badRequest('cannot.delete.client', text);
  }
  applyWrite(call, () => {
    simulator.writer.deleteClient(client);
    simulator.tokens.revokeOf({ clientId: client.id });
    simulator.dropGrants(({ subjectId }) => subjectId === client.id);
  });
  return undefined;
}

function renewSecret(call: Call) {
  const { simulator } = call;
  const before = clientOf(call);
  requireHeldByCaller(call, grantsOf(call, before.id));
  const client = { ...before, secret: newSecret(), dateModified: now(call) };
  applyWrite(call, () => simulator.writer.storeClient(client));
  return { ...toClient(simulator, client), secret: client.secret };
}

/** The rights of a client are its grants: what the pairs no longer name is taken away. */
function store(call: Call, client: SimulatedClient, pairs: readonly RoleDivisionPair[]) {
  const { simulator } = call;
  const kept = grantsOf(call, client.id).filter((grant) => pairs.some((pair) => same(grant, pair)));
  const grants = merged(call, { id: client.id, type: 'PC_OAUTH_CLIENT' }, kept, pairs);
  applyWrite(call, () => {
    simulator.writer.storeClient(client);
    simulator.replaceGrants(client.id, grants);
    if (client.state !== 'active') simulator.tokens.revokeOf({ clientId: client.id });
  });
  return {
    ...toClient(simulator, client),
    roleDivisions: grants.map(({ roleId, divisionId }) => ({ roleId, divisionId })),
  };
}

function listScopes({ url }: Call) {
  const entities = knownScopes.map(toScope);
  return { entities, total: entities.length, selfUri: url };
}

function getScope({ params }: Call) {
  if (!knownScopes.includes(params.scopeId!)) throw notFound();
  return toScope(params.scopeId!);
}

const toScope = (id: string) => ({ id, description: id, selfUri: uri('oauth/scopes', id) });

const newSecret = () => randomBytes(32).toString('base64url');

const now = ({ simulator }: Call) => new Date(simulator.clock()).toISOString();

import { notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import type { SimulatedTrust } from '../org/simulated-org';
import { uri } from './references';

const requires = { any: ['authorization:orgTrustee:view'] };

export const trusteeOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/orgauthorization/trustees', requires, handle: listTrustees },
  {
    method: 'GET',
    path: '/api/v2/orgauthorization/trustees/{trusteeOrgId}',
    requires,
    handle: (call) => toTrustee(trustOf(call)),
  },
  {
    method: 'GET',
    path: '/api/v2/orgauthorization/trustees/{trusteeOrgId}/users',
    requires: { any: ['authorization:orgTrusteeUser:view'] },
    handle: listUsers,
  },
  {
    method: 'GET',
    path: '/api/v2/orgauthorization/trustees/{trusteeOrgId}/groups',
    requires: { any: ['authorization:orgTrusteeGroup:view'] },
    handle: listGroups,
  },
];

function listTrustees(call: Call) {
  const { org, modes } = call.simulator;
  return linkedPage(call, [...org.trusts.values()], modes.pageCaps.trustees, toTrustee);
}

function trustOf({ simulator, params }: Call): SimulatedTrust {
  const trust = simulator.org.trusts.get(params.trusteeOrgId!);
  if (!trust) throw notFound();
  return trust;
}

function toTrustee({ organizationId, organizationName, enabled }: SimulatedTrust) {
  return {
    id: organizationId,
    enabled,
    usesDefaultRole: false,
    organization: { id: organizationId, name: organizationName, version: 1 },
    selfUri: uri('orgauthorization/trustees', organizationId),
  };
}

function listUsers(call: Call) {
  const cap = call.simulator.modes.pageCaps.trustees;
  return linkedPage(call, trustOf(call).users, cap, ({ id, name, email, state }) => ({
    id,
    name,
    email,
    username: email,
    state,
    version: 1,
  }));
}

function listGroups(call: Call) {
  const cap = call.simulator.modes.pageCaps.trustees;
  return linkedPage(call, trustOf(call).groups, cap, ({ id, name }) => ({
    id,
    name,
    type: 'official',
    rulesVisible: true,
    visibility: 'public',
    state: 'active',
  }));
}

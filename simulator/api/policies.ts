import { sortedById } from '../access/org-views';
import { notFound } from '../http/api-error';
import { cursorPage } from '../http/cursor-page';
import type { Call, Operation } from '../http/operation';
import { nextCursor } from '../http/next-cursor';
import { pageSizeOf } from '../http/page';
import type { SimulatedAccessPolicy } from '../org/simulated-org';
import { uri } from './references';

const requires = { any: ['authorization:policy:view'] };

export const policyOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/authorization/policies', requires, handle: listPolicies },
  { method: 'GET', path: '/api/v2/authorization/policies/{policyId}', requires, handle: getPolicy },
];

function listPolicies(call: Call) {
  const { org, modes } = call.simulator;
  const size = pageSizeOf(call, modes.pageCaps.policies);
  const page = cursorPage(sortedById(org.accessPolicies), size, { after: call.query.text('after') });
  return {
    entities: page.items.map(toPolicy),
    ...nextCursor(call, 'after', page.next),
    selfUri: call.url,
  };
}

function getPolicy({ simulator, params }: Call) {
  const policy = simulator.org.accessPolicies.get(params.policyId!);
  if (!policy) throw notFound();
  return toPolicy(policy);
}

function toPolicy(policy: SimulatedAccessPolicy) {
  return { ...policy, selfUri: uri('authorization/policies', policy.id) };
}

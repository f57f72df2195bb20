import type { Operation } from '../http/operation';
import { linkedPage } from '../http/page';
import type { SimulatedRetentionPolicy } from '../org/simulated-org';
import { uri } from './references';

export const retentionPolicyOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/recording/mediaretentionpolicies',
    requires: { any: ['recording:retentionPolicy:view'] },
    handle: (call) => {
      const { org, modes } = call.simulator;
      return linkedPage(
        call,
        [...org.retentionPolicies.values()],
        modes.pageCaps.retentionPolicies,
        toPolicy,
      );
    },
  },
];

function toPolicy({ id, name, enabled }: SimulatedRetentionPolicy) {
  return { id, name, enabled, order: 0, selfUri: uri('recording/mediaretentionpolicies', id) };
}

import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { buildOrg } from '../support/build-org';

const conditionOf = () => ({
  variableName: 'Conversation.queues',
  operator: 'EQ',
  operands: [{ type: 'QUEUE', queue: { id: 'queue-1' } }],
});

/** An organisation in which each assumption can be examined, and holds. */
export function examinedOrg(): SimulatedOrg {
  return buildOrg({
    divisions: ['north', 'south'],
    users: [
      { id: 'ada', daysSinceSignIn: 1 },
      { id: 'bob', daysSinceSignIn: 200 },
      { id: 'leaver', state: 'inactive' },
      { id: 'gone', state: 'deleted' },
      ...['owner-1', 'owner-2', 'owner-3'].map((id) => ({ id })),
    ],
    groups: [
      { id: 'staff', individualIds: ['ada'], ownerIds: ['owner-1', 'owner-2', 'owner-3'] },
      { id: 'former', individualIds: ['bob'], state: 'inactive' },
      { id: 'unmarked', individualIds: ['bob'], rolesEnabled: false },
    ],
    roles: [
      { id: 'agent', gives: 'routing:queue:view; quality:*:*' },
      {
        id: 'lead',
        policies: [
          {
            domain: 'routing',
            entityName: 'queue',
            actionSet: ['view'],
            allowConditions: true,
            condition: conditionOf(),
          },
        ],
      },
    ],
    clients: [{ id: 'portal', authorizedGrantType: 'CODE', scope: ['user-basic-info'] }],
    trusts: [
      {
        organizationId: 'partner',
        users: [{ id: 'tina', name: 'Tina', email: 'tina@example.org', state: 'active' }],
      },
      { organizationId: 'supplier' },
    ],
    accessPolicies: [{ id: 'policy-1' }, { id: 'policy-2' }],
    grants: [
      ['bob', 'agent', '*'],
      ['bob', 'agent', 'north'],
      ['owner-1', 'agent', 'north'],
      ['staff', 'lead', '*', 'PC_GROUP'],
      ['former', 'lead', 'north', 'PC_GROUP'],
      ['unmarked', 'lead', 'north', 'PC_GROUP'],
      ['tina', 'agent', 'north', 'PC_TRUSTEE_USER'],
    ],
  });
}

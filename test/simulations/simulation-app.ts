import { buildOrg, type OrgParts } from '../support/build-org';
import { ServiceWithSimulator } from '../support/service-with-simulator';

/** The service on an organisation of a few people: Ada leads, Bob works, the group Team passes a role to both. */
export function startSimulations(
  parts: OrgParts = {},
  env: Record<string, string> = {},
): Promise<ServiceWithSimulator> {
  const org = buildOrg({
    divisions: ['north'],
    users: [{ id: 'ada' }, { id: 'bob' }, { id: 'cleo', state: 'inactive' }],
    roles: [
      { id: 'boss', gives: 'authorization:grant:add; authorization:role:edit', permissions: ['admin'] },
      { id: 'agent', gives: 'routing:queue:view' },
      { id: 'editor', gives: 'routing:queue:view,edit' },
    ],
    groups: [{ id: 'team', individualIds: ['ada', 'bob'] }],
    grants: [
      ['ada', 'boss', '*'],
      ['bob', 'agent', 'north'],
      ['team', 'agent', 'north', 'PC_GROUP'],
    ],
    ...parts,
  });
  return ServiceWithSimulator.start({ org }, env);
}

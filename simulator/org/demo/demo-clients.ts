import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedClient, SimulatedOrg } from '../simulated-org';
import { grantDemoRole } from './demo-grants';

interface ClientDefinition {
  id: string;
  name: string;
  authorizedGrantType?: SimulatedClient['authorizedGrantType'];
  state?: SimulatedClient['state'];
  scope?: string[];
  /** Held in all divisions. */
  roles: string[];
}

const clients: ClientDefinition[] = [
  { id: 'client-crm', name: 'CRM Connector', roles: ['crm-connector'] },
  { id: 'client-wallboard', name: 'Wallboard', roles: ['reporting-analyst'] },
  // An application that may grant roles is as powerful as the most powerful of them.
  { id: 'client-hr-provisioning', name: 'HR Provisioning', roles: ['people-admin'] },
  { id: 'client-old-dialler', name: 'Old Dialler', state: 'disabled', roles: ['campaign-manager', 'admin'] },
  {
    ...{ id: 'client-agent-desktop', name: 'Agent Desktop', authorizedGrantType: 'CODE', roles: [] },
    scope: ['user-basic-info', 'conversations'],
  },
];

export function addDemoClients(org: SimulatedOrg, random: SeededRandom): void {
  for (const {
    id,
    name,
    authorizedGrantType = 'CLIENT-CREDENTIALS',
    state = 'active',
    scope = [],
    roles,
  } of clients) {
    const secret = random.uuid();
    org.clients.set(id, {
      id,
      name,
      secret,
      authorizedGrantType,
      state,
      scope,
      dateCreated: randomDay(random),
    });
    for (const roleKey of roles) {
      grantDemoRole(org, random, { subjectId: id, subjectType: 'PC_OAUTH_CLIENT', roleKey, divisionId: '*' });
    }
  }
}

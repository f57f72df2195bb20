import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedClient, SimulatedOrg } from '../simulated-org';
import { grantDemoRole } from './demo-grants';

type ClientDefinition = Pick<SimulatedClient, 'id' | 'name'> & Partial<SimulatedClient>;

const clients: ClientDefinition[] = [
  { id: 'client-crm', name: 'CRM Connector' },
  { id: 'client-wallboard', name: 'Wallboard' },
  { id: 'client-hr-provisioning', name: 'HR Provisioning' },
  { id: 'client-old-dialler', name: 'Old Dialler', state: 'disabled' },
  {
    id: 'client-agent-desktop',
    name: 'Agent Desktop',
    authorizedGrantType: 'CODE',
    scope: ['user-basic-info', 'conversations'],
  },
];

/** Each in all divisions. */
const clientRoles: [clientId: string, roleKey: string][] = [
  ['client-crm', 'crm-connector'],
  ['client-wallboard', 'reporting-analyst'],
  // An application that may grant roles is as powerful as the most powerful of them.
  ['client-hr-provisioning', 'people-admin'],
  ['client-old-dialler', 'campaign-manager'],
  ['client-old-dialler', 'admin'],
];

export function addDemoClients(org: SimulatedOrg, random: SeededRandom): void {
  for (const client of clients) {
    org.clients.set(client.id, {
      secret: random.uuid(),
      authorizedGrantType: 'CLIENT-CREDENTIALS',
      state: 'active',
      scope: [],
      dateCreated: randomDay(random),
      ...structuredClone(client),
    });
  }
  for (const [subjectId, roleKey] of clientRoles) {
    grantDemoRole(org, random, { subjectId, subjectType: 'PC_OAUTH_CLIENT' }, roleKey, '*');
  }
}

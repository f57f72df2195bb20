import type { SimulatedCalls } from '../../usage/simulated-calls';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg } from '../simulated-org';
import { demoRoleId } from './demo-ids';

type Called = [clientId: string, httpMethod: SimulatedCalls['httpMethod'], templateUri: string];

const subjects = '/api/v2/authorization/subjects/{subjectId}';

/** What clients call every day; the disabled one calls nothing. */
const daily: readonly Called[] = [
  ['client-hr-provisioning', 'GET', '/api/v2/users/query'],
  ['client-hr-provisioning', 'PATCH', '/api/v2/users/{userId}'],
  ['client-hr-provisioning', 'GET', subjects],
  ['client-crm', 'GET', '/api/v2/externalcontacts/contacts'],
  ['client-wallboard', 'POST', '/api/v2/analytics/conversations/aggregates/query'],
];
/** What they call now and then. */
const seldom: readonly Called[] = [
  ['client-hr-provisioning', 'POST', '/api/v2/users'],
  ['client-hr-provisioning', 'POST', `${subjects}/bulkadd`],
];
/** What they call without the permission for it. */
const refused: readonly Called[] = [['client-hr-provisioning', 'DELETE', '/api/v2/users/{userId}']];

const DAYS = 350;
const EVERY_DAYS = 30;

/** A year of calls, the creators of some clients, and the roles and permissions that no one uses. */
export function addDemoUse(org: SimulatedOrg, random: SeededRandom): void {
  for (let daysAgo = 0; daysAgo < DAYS; daysAgo++) {
    const calls = daysAgo % EVERY_DAYS === 3 ? [...daily, ...seldom] : daily;
    for (const call of calls) org.calls.push({ ...of(call, daysAgo), status200: 1 + random.below(400) });
    if (daysAgo % EVERY_DAYS !== 5) continue;
    for (const call of refused) org.calls.push({ ...of(call, daysAgo), status400: 1 + random.below(9) });
  }
  org.clients.get('client-hr-provisioning')!.createdById = 'demo-inactive-admin';
  org.clients.get('client-crm')!.createdById = 'demo-allowed';
  org.clients.get('client-wallboard')!.accessTokenValiditySeconds = 172_800;
  org.unusedRoles.set('demo-two-divisions', [demoRoleId('supervisor')]);
  org.unusedPermissions.set(demoRoleId('people-admin'), ['groups:team:delete', 'directory:group:add']);
}

const of = ([clientId, httpMethod, templateUri]: Called, daysAgo: number): SimulatedCalls => ({
  clientId,
  httpMethod,
  templateUri,
  daysAgo,
});

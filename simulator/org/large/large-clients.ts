import { addGrant } from '../add-grant';
import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg } from '../simulated-org';

export function addLargeClients(
  org: SimulatedOrg,
  random: SeededRandom,
  roleIds: string[],
  count: number,
): void {
  for (let number = 1; number <= count; number++) {
    const id = random.uuid();
    const secret = random.uuid();
    const state = random.chance(0.1) ? 'disabled' : 'active';
    const dateCreated = randomDay(random);
    org.clients.set(id, {
      id,
      name: `Integration ${number}`,
      secret,
      state,
      scope: [],
      dateCreated,
      authorizedGrantType: 'CLIENT-CREDENTIALS',
    });
    const held = { subjectId: id, subjectType: 'PC_OAUTH_CLIENT', divisionId: '*' } as const;
    addGrant(org, { ...held, roleId: random.pick(roleIds), grantMadeAt: dateCreated });
  }
}

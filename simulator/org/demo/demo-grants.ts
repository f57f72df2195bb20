import { addGrant } from '../add-grant';
import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedGrant, SimulatedOrg } from '../simulated-org';
import { demoDivisions, demoRoleId } from './demo-ids';
import { allJobs } from './demo-jobs';
import { plantedGrants } from './demo-planted-grants';

type Holder = Pick<SimulatedGrant, 'subjectId' | 'subjectType'>;

export function grantDemoRole(
  org: SimulatedOrg,
  random: SeededRandom,
  holder: Holder,
  roleKey: string,
  divisionId: string,
): void {
  const grantMadeAt = randomDay(random);
  addGrant(org, { ...holder, roleId: demoRoleId(roleKey), divisionId, grantMadeAt });
}

/** Direct grants of people: employee for everyone, what the job brings, what was planted. */
export function addDemoUserGrants(org: SimulatedOrg, random: SeededRandom): void {
  const grant = (subjectId: string, roleKey: string, divisionId: string): void =>
    grantDemoRole(org, random, { subjectId, subjectType: 'PC_USER' }, roleKey, divisionId);

  for (const user of org.users.values()) {
    grant(user.id, 'employee', demoDivisions.home);
    const job = allJobs.find((one) => one.title === user.title);
    for (const role of job?.roles ?? []) grant(user.id, role.key, role.in === '*' ? '*' : user.divisionId);
  }
  for (const [userId, roleKey, divisionId] of plantedGrants) grant(userId, roleKey, divisionId);
}

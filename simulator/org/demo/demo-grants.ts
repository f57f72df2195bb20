import { addGrant } from '../add-grant';
import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedGrant, SimulatedOrg, SimulatedSubjectType } from '../simulated-org';
import { demoDivisions, demoRoleId } from './demo-ids';
import { allJobs } from './demo-jobs';
import { plantedPeople } from './demo-planted-people';

export interface RoleToGrant {
  subjectId: string;
  subjectType: SimulatedSubjectType;
  roleKey: string;
  divisionId: string;
}

export function grantDemoRole(org: SimulatedOrg, random: SeededRandom, grant: RoleToGrant): void {
  const { subjectId, subjectType, roleKey, divisionId } = grant;
  const made: SimulatedGrant = {
    ...{ subjectId, subjectType, roleId: demoRoleId(roleKey), divisionId },
    grantMadeAt: randomDay(random),
  };
  addGrant(org, made);
}

/** Direct grants of people: employee for everyone, what the job brings, what was planted. */
export function addDemoUserGrants(org: SimulatedOrg, random: SeededRandom): void {
  const grant = (subjectId: string, roleKey: string, divisionId: string): void =>
    grantDemoRole(org, random, { subjectId, subjectType: 'PC_USER', roleKey, divisionId });

  for (const user of org.users.values()) {
    grant(user.id, 'employee', demoDivisions.home);
    const job = allJobs.find((one) => one.title === user.title);
    for (const role of job?.roles ?? []) grant(user.id, role.key, role.in === '*' ? '*' : user.divisionId);
  }
  for (const person of plantedPeople) {
    for (const [roleKey, divisionId] of person.grants ?? []) grant(person.id, roleKey, divisionId);
  }
}

import { addGrant } from '../add-grant';
import { givenNames, surnames } from '../names';
import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg, SimulatedState, SimulatedUser } from '../simulated-org';
import type { LargeRoles } from './large-roles';

export function addLargePeople(
  org: SimulatedOrg,
  random: SeededRandom,
  count: number,
  divisionIds: string[],
): void {
  for (let number = 1; number <= count; number++) {
    const user = person(random, number, random.pick(divisionIds));
    org.users.set(user.id, user);
  }
}

function person(random: SeededRandom, number: number, divisionId: string): SimulatedUser {
  return {
    id: random.uuid(),
    name: `${random.pick(givenNames)} ${random.pick(surnames)}`,
    email: `person.${number}@harbourline.example`,
    title: 'Agent',
    department: 'Contact Centre',
    state: randomState(random),
    divisionId,
    version: 1 + random.below(9),
  };
}

function randomState(random: SeededRandom): SimulatedState {
  if (random.chance(0.05)) return 'inactive';
  return random.chance(0.01) ? 'deleted' : 'active';
}

/** About three grants for each person: employee, the job, and what has gathered over the years. */
export function addLargeUserGrants(org: SimulatedOrg, random: SeededRandom, roles: LargeRoles): void {
  const divisionIds = [...org.divisions.keys()];
  const home = divisionIds[0] as string;
  for (const { id: subjectId, divisionId } of org.users.values()) {
    const grant = (roleId: string, where: string): void =>
      addGrant(org, {
        subjectId,
        subjectType: 'PC_USER',
        roleId,
        divisionId: where,
        grantMadeAt: randomDay(random),
      });

    grant(roles.employee, home);
    grant(random.chance(0.3) ? roles.voiceAgent : random.pick(roles.everyday), divisionId);
    if (random.chance(0.6)) grant(random.pick(roles.everyday), divisionId);
    if (random.chance(0.35)) grant(random.pick(roles.everyday), random.pick(divisionIds));
    if (random.chance(0.05)) grant(random.pick(roles.everyday), '*');
    if (random.chance(0.002)) grant(random.pick(roles.powerful), '*');
  }
}

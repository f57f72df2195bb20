import { givenNames, surnames } from '../names';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedDivision, SimulatedOrg, SimulatedState } from '../simulated-org';
import { demoDivisions } from './demo-ids';
import { headOfficeJobs, teamJobs } from './demo-jobs';
import { plantedPeople } from './demo-planted-people';

type NewUser = { id: string; name: string; title: string; divisionId: string; state?: SimulatedState };

/** The planted people first, then the staff of each division. */
export function addDemoPeople(org: SimulatedOrg, random: SeededRandom): void {
  for (const person of plantedPeople) addUser(org, random, person);
  for (const division of org.divisions.values()) addStaff(org, random, division);
}

function addStaff(org: SimulatedOrg, random: SeededRandom, division: SimulatedDivision): void {
  for (const job of division.id === demoDivisions.home ? headOfficeJobs : teamJobs) {
    for (let i = 0; i < job.people; i++) {
      const name = `${random.pick(givenNames)} ${random.pick(surnames)}`;
      const state = randomState(random);
      addUser(org, random, { id: random.uuid(), name, title: job.title, divisionId: division.id, state });
    }
  }
}

function addUser(org: SimulatedOrg, random: SeededRandom, user: NewUser): void {
  const number = org.users.size + 1;
  org.users.set(user.id, {
    email: `${user.name.toLowerCase().replace(' ', '.')}.${number}@harbourline.example`,
    department: org.divisions.get(user.divisionId)?.name ?? '',
    state: 'active',
    version: 1 + random.below(9),
    daysSinceSignIn: recentSignIn(random),
    ...user,
  });
}

function randomState(random: SeededRandom): SimulatedState {
  if (random.chance(0.05)) return 'inactive';
  return random.chance(0.03) ? 'deleted' : 'active';
}

/** Within four weeks. */
function recentSignIn(random: SeededRandom): number {
  const [days, hours, minutes] = [random.below(28), random.below(12), random.below(60)];
  return days + hours / 24 + minutes / 1_440;
}

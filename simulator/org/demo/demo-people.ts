import { givenNames, surnames } from '../names';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg, SimulatedState, SimulatedUser } from '../simulated-org';
import { demoDivisions } from './demo-ids';
import { headOfficeJobs, type Job, teamJobs } from './demo-jobs';
import { plantedPeople } from './demo-planted-people';

const mailDomain = 'harbourline.example';

/** The planted people first, then the staff of each division. */
export function addDemoPeople(org: SimulatedOrg, random: SeededRandom): void {
  for (const { id, name, title, department, divisionId, state = 'active', dateLastLogin } of plantedPeople) {
    const email = `${name.toLowerCase().replace(' ', '.')}@${mailDomain}`;
    const user = { id, name, email, title, department, divisionId, state, version: 1 };
    org.users.set(id, { ...user, dateLastLogin: dateLastLogin ?? recentLogin(random) });
  }
  for (const division of org.divisions.values()) {
    const jobs = division.id === demoDivisions.home ? headOfficeJobs : teamJobs;
    for (const job of jobs) addStaff(org, random, job, division);
  }
}

function addStaff(
  org: SimulatedOrg,
  random: SeededRandom,
  job: Job,
  division: { id: string; name: string },
): void {
  for (let i = 0; i < job.people; i++) {
    const user = staffMember(random, org.users.size, job.title, division);
    org.users.set(user.id, user);
  }
}

function staffMember(
  random: SeededRandom,
  number: number,
  title: string,
  division: { id: string; name: string },
): SimulatedUser {
  const given = random.pick(givenNames);
  const surname = random.pick(surnames);
  return {
    id: random.uuid(),
    name: `${given} ${surname}`,
    email: `${given}.${surname}.${number}@${mailDomain}`.toLowerCase(),
    title,
    department: division.name,
    state: randomState(random),
    divisionId: division.id,
    version: 1 + random.below(9),
    dateLastLogin: recentLogin(random),
  };
}

function randomState(random: SeededRandom): SimulatedState {
  if (random.chance(0.05)) return 'inactive';
  return random.chance(0.03) ? 'deleted' : 'active';
}

/** Within April 2026. */
function recentLogin(random: SeededRandom): string {
  return new Date(
    Date.UTC(2026, 3, 1 + random.below(28), 6 + random.below(12), random.below(60)),
  ).toISOString();
}

import type { SeededRandom } from '../seeded-random';
import type { SimulatedOrg } from '../simulated-org';

const regions = [
  'Nordics',
  'Iberia',
  'Central Europe',
  'Benelux',
  'Italy',
  'Gulf',
  'Canada',
  'Brazil',
  'Andes',
  'Oceania',
];
const lines = ['Service', 'Sales', 'Billing', 'Claims', 'Technical Support', 'Partners'];

/** The home division and `count - 1` others, one for each line of business in each region. */
export function addLargeDivisions(org: SimulatedOrg, random: SeededRandom, count: number): string[] {
  const names = regions.flatMap((region) => lines.map((line) => `${region} ${line}`)).slice(0, count - 1);
  for (const name of ['Home', ...names]) {
    const id = random.uuid();
    org.divisions.set(id, { id, name, description: name, homeDivision: name === 'Home' });
  }
  return [...org.divisions.keys()];
}

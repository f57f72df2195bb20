import type { SeededRandom } from '../org/seeded-random';
import type { SimulatedOrg } from '../org/simulated-org';
import type { ChangeActor } from './change';
import { isRolecalls } from './is-rolecalls';

/** Some people, alone and through a client, other clients than Rolecall's, users of trusted organizations, and no one. */
export function randomActors(org: SimulatedOrg, random: SeededRandom): (ChangeActor | null)[] {
  const people = random.sample([...org.users.keys()], 4).map((userId) => ({ userId }));
  const others = [...org.clients.values()].filter(({ id }) => !isRolecalls(id));
  const speakingForThemselves = others.filter((one) => one.authorizedGrantType === 'CLIENT-CREDENTIALS');
  const through = others.find((one) => one.authorizedGrantType !== 'CLIENT-CREDENTIALS');
  return [
    ...people,
    ...people.slice(0, through ? 1 : 0).map((one) => ({ ...one, clientId: through!.id })),
    ...random.sample(speakingForThemselves, 2).map(({ id }) => ({ clientId: id })),
    ...[...org.trusts.values()].flatMap(({ users }) => users.slice(0, 1).map(({ id }) => ({ userId: id }))),
    null,
  ];
}

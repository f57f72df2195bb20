import { addGrant } from '../add-grant';
import { randomDay } from '../random-day';
import type { SeededRandom } from '../seeded-random';
import type { SimulatedGroup, SimulatedOrg } from '../simulated-org';

/** Adds `count` groups, of which the first `withRoles` confer roles. */
export function addLargeGroups(
  org: SimulatedOrg,
  random: SeededRandom,
  roleIds: string[],
  { count, withRoles }: { count: number; withRoles: number },
): void {
  const userIds = [...org.users.keys()];
  const divisionIds = [...org.divisions.keys(), '*'];
  for (let number = 1; number <= count; number++) {
    const group = randomGroup(random, number, userIds, number <= withRoles);
    org.groups.set(group.id, group);
    if (!group.rolesEnabled) continue;
    for (const roleId of random.sample(roleIds, 1 + random.below(3))) {
      const divisionId = random.pick(divisionIds);
      const subject = { subjectId: group.id, subjectType: 'PC_GROUP' } as const;
      addGrant(org, { ...subject, roleId, divisionId, grantMadeAt: randomDay(random) });
    }
  }
}

function randomGroup(
  random: SeededRandom,
  number: number,
  userIds: string[],
  rolesEnabled: boolean,
): SimulatedGroup {
  const members = random.sample(userIds, 10 + random.below(90));
  const individuals = random.chance(0.8) ? members.length : random.below(members.length);
  const includeOwners = random.chance(0.5);
  // Telling owners from members costs one more read of a group, and few organisations need it.
  const hasOwner = includeOwners || !rolesEnabled || random.chance(0.05);
  return {
    id: random.uuid(),
    name: `Group ${number}`,
    state: random.chance(0.03) ? 'inactive' : 'active',
    type: rolesEnabled ? 'official' : 'social',
    rolesEnabled,
    includeOwners,
    version: 1,
    ownerIds: hasOwner ? [random.pick(userIds)] : [],
    individualIds: members.slice(0, individuals),
    dynamicIds: members.slice(individuals),
  };
}

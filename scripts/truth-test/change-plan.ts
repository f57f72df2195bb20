import type { SeededRandom } from '../../simulator/org/seeded-random';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import type { Question } from './history';
import { machines, randomDivision } from './random-org';
import { roleShapes } from './role-shapes';
import {
  clientState,
  grant,
  groupRoles,
  membership,
  owner,
  rolePolicies,
  userState,
  type Thing,
} from './things';

const TRIES = 400;

/** Everything that has to hold at once for a user to have a permission. */
export interface Path {
  readonly things: readonly Thing[];
  /** What it gives. */
  readonly questions: readonly Question[];
}

interface PlannedChange {
  readonly thing: Thing;
  readonly on: boolean;
}

/** What is done one after the other; a pair is true together at no moment. */
export interface ChangePlan {
  readonly kind: string;
  readonly changes: readonly PlannedChange[];
  readonly path: Path;
}

/**
 * One of the things on which a user's access depends goes, and then the only one comes that was missing: who mixes
 * the moments sees all of them. Undefined when no such pair is found among things that may change. What changed in
 * recent runs is often changed again.
 */
export function pairOfChanges(
  org: SimulatedOrg,
  random: SeededRandom,
  mayChange: (thing: Thing) => boolean,
  recent: readonly Path[] = [],
): ChangePlan | undefined {
  for (let i = 0; i < TRIES; i++) {
    const isRecent = recent.length > 0 && random.chance(0.4);
    const path = isRecent ? random.pick(recent) : randomPath(org, random);
    const { things } = path;
    const missing = things.filter((thing) => !thing.isOn(org));
    if (missing.length !== 1) continue;
    const comes = missing[0]!;
    const goes = random.pick(things.filter((thing) => thing !== comes));
    if (!mayChange(comes) || !mayChange(goes)) continue;
    const changes = [
      { thing: goes, on: false },
      { thing: comes, on: true },
    ];
    return { kind: `${goes.kind} goes, ${comes.kind} comes`, changes, path };
  }
  return undefined;
}

/** Something that comes or goes by itself. */
export function singleChange(org: SimulatedOrg, random: SeededRandom): ChangePlan {
  const path = randomPath(org, random);
  const thing = random.pick(path.things);
  const on = !thing.isOn(org);
  return { kind: `${thing.kind} ${on ? 'comes' : 'goes'}`, changes: [{ thing, on }], path };
}

function randomPath(org: SimulatedOrg, random: SeededRandom): Path {
  if (random.chance(0.1)) return clientPath(org, random);
  const userId = random.pick([...org.users.keys()]);
  if (random.chance(0.35)) return directPath(org, random, userId);
  const groupId = random.pick([...org.groups.keys()]);
  const held = heldBy(org, random, groupId);
  const shape = shapeOf(held.roleId);
  const ofGroup = [
    groupRoles(groupId),
    grant(groupId, 'PC_GROUP', held.roleId, held.divisionId),
    rolePolicies(shape),
  ];
  const owners = org.groups.get(groupId)!.ownerIds;
  const person = owners.length > 0 && random.chance(0.2) ? random.pick(owners) : userId;
  const joins = owners.includes(person) ? owner(groupId, person) : membership(groupId, person);
  return {
    things: [userState(person), joins, ...ofGroup],
    questions: [
      ...questionsOf('user', person, shape.gives, held.divisionId),
      ...questionsOf('group', groupId, shape.gives, held.divisionId),
    ],
  };
}

function directPath(org: SimulatedOrg, random: SeededRandom, userId: string): Path {
  const { roleId, divisionId } = heldBy(org, random, userId);
  const shape = shapeOf(roleId);
  return {
    things: [userState(userId), grant(userId, 'PC_USER', roleId, divisionId), rolePolicies(shape)],
    questions: questionsOf('user', userId, shape.gives, divisionId),
  };
}

function clientPath(org: SimulatedOrg, random: SeededRandom): Path {
  const id = random.pick(machines(org));
  const { roleId, divisionId } = heldBy(org, random, id);
  const shape = shapeOf(roleId);
  return {
    things: [clientState(id), grant(id, 'PC_OAUTH_CLIENT', roleId, divisionId), rolePolicies(shape)],
    questions: questionsOf('oauth_client', id, shape.gives, divisionId),
  };
}

/** Something that the subject has, or else may get. */
function heldBy(org: SimulatedOrg, random: SeededRandom, subjectId: string) {
  const held = org.grants.get(subjectId) ?? [];
  if (held.length > 0 && random.chance(0.6)) return random.pick(held);
  return { roleId: random.pick(roleShapes).id, divisionId: randomDivision(random) };
}

function shapeOf(roleId: string) {
  return roleShapes.find(({ id }) => id === roleId)!;
}

function questionsOf(
  type: Question['type'],
  id: string,
  permissions: readonly string[],
  divisionId: string,
): Question[] {
  return permissions.flatMap((permission) => [
    { type, id, permission, divisionId },
    { type, id, permission },
  ]);
}

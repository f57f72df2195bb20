import type { SimulatedOrg, SimulatedSubjectType } from '../org/simulated-org';
import { isRolecalls } from './is-rolecalls';
import { randomEntityKinds, type Maker } from './random-entity-kinds';
import { pickOf, pickValue } from './random-picks';

const grantMakers = {
  'grant-user': granting('PC_USER', ({ users }) => users),
  'grant-group': granting('PC_GROUP', ({ groups }) => groups),
  'grant-client': granting('PC_OAUTH_CLIENT', ({ clients }) => clients),
  'revoke-user': revoking('PC_USER'),
  'revoke-group': revoking('PC_GROUP'),
  'revoke-client': revoking('PC_OAUTH_CLIENT'),
} satisfies Record<string, Maker>;

/** Every kind of change that others make. A maker finds nothing where the organization has nothing for it. */
export const randomChangeKinds = { ...grantMakers, ...randomEntityKinds };

export type RandomChangeKind = keyof typeof randomChangeKinds;

function granting(
  subjectType: SimulatedSubjectType,
  among: (org: SimulatedOrg) => ReadonlyMap<string, unknown>,
): Maker {
  return (org, random) => {
    const subjectId = pickOf(among(org), random, (id) => !isRolecalls(id));
    const role = pickValue(org.roles, random, ({ id }) => !isRolecalls(id));
    if (subjectId === undefined || !role) return undefined;
    const divisionId = random.pick(['*', ...org.divisions.keys()]);
    const held = org.grants.get(subjectId) ?? [];
    if (held.some((one) => one.roleId === role.id && one.divisionId === divisionId)) return undefined;
    return { op: 'grant', subjectType, subjectId, roleId: role.id, divisionId };
  };
}

function revoking(subjectType: SimulatedSubjectType): Maker {
  return (org, random) => {
    const subjectId = pickOf(
      org.grants,
      random,
      (id, grants) => !isRolecalls(id) && grants[0]?.subjectType === subjectType,
    );
    if (subjectId === undefined) return undefined;
    const { roleId, divisionId } = random.pick(org.grants.get(subjectId)!);
    return { op: 'revoke', subjectId, roleId, divisionId };
  };
}

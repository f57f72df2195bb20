import type { SimulatedPolicy, SimulatedUser } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { toUserCondition } from './conditions';
import { toGroup } from './group-entity';
import { divisionReference, jabberIdOf, uri } from './references';
import { policiesAsRead, toPermissionPolicy } from './role-policies';
import { directAndInherited } from './subjects';

/** Every value of `expand` that the API takes. Only some bring something here: the rest is best effort. */
export const userExpands = [
  'routingStatus',
  'presence',
  'integrationPresence',
  'conversationSummary',
  'outOfOffice',
  'geolocation',
  'station',
  'authorization',
  'lasttokenissued',
  'authorization.unusedRoles',
  'team',
  'workPlanBidRanks',
  'externalContactsSettings',
  'groups',
  'customAttributes',
  'profileSkills',
  'certifications',
  'locations',
  'skills',
  'languages',
  'languagePreference',
  'employerInfo',
  'biography',
  'dateLastLogin',
  'dateWelcomeSent',
] as const;
const DAY_MS = 86_400_000;

export type UserExpand = (typeof userExpands)[number];

export function toUser(simulator: SimulatorState, user: SimulatedUser, expands: readonly UserExpand[]) {
  const { id, name, email, title, department, state, version } = user;
  const kept = simulator.modes.dropExpands ? [] : expands;
  return {
    id,
    name,
    division: divisionReference(simulator.org, user.divisionId),
    chat: { jabberId: jabberIdOf(id) },
    department,
    email,
    primaryContactInfo: [{ address: email, mediaType: 'EMAIL', type: 'PRIMARY' }],
    addresses: [],
    state,
    title,
    username: email,
    version,
    acdAutoAnswer: false,
    ...(kept.includes('authorization')
      ? { authorization: authorizationOf(simulator, id) }
      : kept.includes('authorization.unusedRoles') && {
          authorization: { unusedRoles: unusedRolesOf(simulator, id) },
        }),
    ...(kept.includes('groups') && { groups: groupsOf(simulator, id) }),
    ...signInOf(simulator, user, kept),
    selfUri: uri('users', id),
  };
}

/** A token is issued with every sign-in. Of who never signed in nothing is said. */
function signInOf(
  { startedAt }: SimulatorState,
  { daysSinceSignIn }: SimulatedUser,
  expands: readonly UserExpand[],
) {
  if (daysSinceSignIn === undefined) return {};
  const dateIssued = new Date(startedAt - daysSinceSignIn * DAY_MS).toISOString();
  return {
    ...(expands.includes('lasttokenissued') && { lastTokenIssued: { dateIssued } }),
    ...(expands.includes('dateLastLogin') && { dateLastLogin: dateIssued }),
  };
}

/** Merged and flat: neither divisions nor where a role comes from. */
export function authorizationOf(simulator: SimulatorState, userId: string) {
  const { org, views } = simulator;
  const roleIds = new Set(directAndInherited(simulator, userId).map((grant) => grant.roleId));
  const roles = [...roleIds].flatMap((roleId) => org.roles.get(roleId) ?? []);
  return {
    roles: roles.map(({ id, name }) => ({ id, name })),
    unusedRoles: unusedRolesOf(simulator, userId),
    permissions: Object.keys(views.rightsOf(userId)?.permissions ?? {}),
    permissionPolicies: roles.flatMap((role) => policiesAsRead(simulator, role).map(toUserPolicy)),
  };
}

/** Empty, and so meaningless, while nothing is worked out. */
function unusedRolesOf({ org, modes }: SimulatorState, userId: string) {
  const unused = modes.usage.analysisEnabled ? (org.unusedRoles.get(userId) ?? []) : [];
  return unused.flatMap((roleId) => {
    const role = org.roles.get(roleId);
    return role ? [{ id: role.id, name: role.name }] : [];
  });
}

function groupsOf({ org }: SimulatorState, userId: string) {
  return [...org.groups.values()]
    .filter((group) => [...group.individualIds, ...group.dynamicIds, ...group.ownerIds].includes(userId))
    .map((group) => toGroup(org, group));
}

function toUserPolicy(policy: SimulatedPolicy) {
  const { condition } = policy;
  return {
    ...toPermissionPolicy(policy),
    ...(condition && { resourceConditionNode: toUserCondition(condition) }),
  };
}

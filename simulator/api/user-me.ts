import type { Caller } from '../access/caller';
import { ApiError, badRequest } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import { homeDivisionOf } from '../org/home-division';
import type { SimulatedOrg, SimulatedUser } from '../org/simulated-org';
import { toOrganization } from './organization';
import { organizationOf, tokenInfo } from './token-info';
import { toUser, userExpands } from './user-entity';

/** Of what only this operation expands, two bring something here: the rest is best effort. */
const meExpands = [
  ...userExpands,
  'date',
  'geolocationsettings',
  'organization',
  'presencedefinitions',
  'divisionedpresencedefinitions',
  'locationdefinitions',
  'orgauthorization',
  'orgproducts',
  'favorites',
  'superiors',
  'directreports',
  'adjacents',
  'routingskills',
  'routinglanguages',
  'fieldconfigs',
  'token',
  'trustors',
  'logCapture',
  'autoanswersettings',
] as const;

export const userMeOperations: readonly Operation[] = [
  { method: 'GET', path: '/api/v2/users/me', handle: describeCaller },
];

/** The user whose token it is, whatever the state; a client that speaks for itself is none. */
function describeCaller({ simulator, caller, query }: Call) {
  if (caller.userId === undefined) {
    const message =
      'This request requires a user context. Client credentials cannot be used for requests to this resource.';
    throw badRequest('not.a.user', message);
  }
  const expands = query.anyOf('expand', meExpands);
  const kept = simulator.modes.dropExpands ? [] : expands;
  const userOnes = userExpands.filter((name) => kept.includes(name));
  return {
    ...toUser(simulator, callingUser(simulator.org, caller), userOnes),
    ...(kept.includes('organization') && { organization: toOrganization(organizationOf(simulator, caller)) }),
    ...(kept.includes('token') && { token: tokenInfo(simulator, caller) }),
  };
}

function callingUser(org: SimulatedOrg, { userId = '' }: Caller): SimulatedUser {
  const user = org.users.get(userId) ?? trusteeUser(org, userId);
  if (user) return user;
  throw new ApiError(404, 'general.resource.not.found', 'The requested userID could not be found.');
}

/** In the organisation that trusts it, the user of another one is a user like the others. */
function trusteeUser(org: SimulatedOrg, userId: string): SimulatedUser | undefined {
  const user = [...org.trusts.values()].flatMap(({ users }) => users).find(({ id }) => id === userId);
  return (
    user && { ...user, title: '', department: '', divisionId: homeDivisionOf(org)?.id ?? '', version: 1 }
  );
}

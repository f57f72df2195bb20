import { callingSubject } from '../access/caller';
import { notFound } from '../http/api-error';
import type { Call, Operation } from '../http/operation';
import type { SimulatedGrant } from '../org/simulated-org';
import type { SimulatorState } from '../simulator-state';
import { toAuthzGrant } from './authz-grant';
import { memberIdsOf } from './group-entity';
import { subjectOf, subjectUri } from './subject-names';

export const subjectOperations: readonly Operation[] = [
  {
    method: 'GET',
    path: '/api/v2/authorization/subjects/{subjectId}',
    requires: { any: ['authorization:grant:view'] },
    handle: (call) => toSubject(call, call.params.subjectId!),
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/subjects/me',
    handle: (call) => toSubject(call, callingSubject(call.caller)),
  },
  {
    method: 'GET',
    path: '/api/v2/authorization/subjects/rolecounts',
    requires: { any: ['authorization:grant:view'] },
    handle: countRoles,
  },
];

function toSubject({ simulator, query }: Call, id: string) {
  const subject = subjectOf(simulator.org, id);
  if (!subject) throw notFound();
  const all = directAndInherited(simulator, id);
  const grants = query.flag('includeDuplicates', false) ? all : withoutDuplicates(all);
  return {
    id,
    name: subject.name,
    grants: grants.map((grant) => toAuthzGrant(simulator, grant)),
    version: 1,
    selfUri: subjectUri(id),
  };
}

/** The document says that each id has an object, and not which. Subjects that are unknown have no roles. */
function countRoles({ simulator, query }: Call) {
  const counts = query.ids('subject').map((id) => {
    const roleIds = new Set(simulator.grants.ofSubject(id).map(({ roleId }) => roleId));
    return [id, { count: roleIds.size }] as const;
  });
  return Object.fromEntries(counts);
}

/** Direct grants, then those of the subject's role-enabled groups, which carry the group's id. */
export function directAndInherited(simulator: SimulatorState, subjectId: string): SimulatedGrant[] {
  const { grants } = simulator;
  const groups = conferringGroupsOf(simulator, subjectId);
  return [...grants.ofSubject(subjectId), ...groups.flatMap((groupId) => grants.ofSubject(groupId))];
}

/** The groups that confer roles on a user, or are shown to. */
function conferringGroupsOf({ modes, org, views }: SimulatorState, subjectId: string): readonly string[] {
  const { inheritedGrantsShown, inactiveGroupsConfer, unmarkedGroupsConfer } = modes;
  if (!inheritedGrantsShown) return [];
  const further = [...org.groups.values()].filter(
    (group) =>
      memberIdsOf(group, group.includeOwners).includes(subjectId) &&
      ((inactiveGroupsConfer && group.state !== 'active') || (unmarkedGroupsConfer && !group.rolesEnabled)),
  );
  const more = inactiveGroupsConfer || unmarkedGroupsConfer ? further.map(({ id }) => id) : [];
  return [...views.roleGroupsOf(subjectId), ...more];
}

/** One grant for each role and division: who gave it is lost, as in the real API. */
function withoutDuplicates(grants: readonly SimulatedGrant[]): SimulatedGrant[] {
  const seen = new Set<string>();
  return grants.filter(({ roleId, divisionId }) => {
    const key = JSON.stringify([roleId, divisionId]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

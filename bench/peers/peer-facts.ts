import { roleEnabledGroups } from '../../src/access/model/role-enabled-groups';
import {
  ALL_DIVISIONS,
  type CataloguePermission,
  type Role,
  type Snapshot,
} from '../../src/access/model/snapshot';

interface PeerGrant {
  readonly roleId: string;
  readonly divisionId: string;
}

export interface PeerPermission {
  readonly code: string;
  readonly divisionAware: boolean;
  /** The roles that give it without a condition. */
  readonly roleIds: readonly string[];
}

/** An organisation as each peer is given it. */
export interface PeerFacts {
  /** By user, with what comes through groups. Users who may do nothing, such as inactive ones, are left out. */
  readonly grants: Readonly<Record<string, readonly PeerGrant[]>>;
  readonly permissions: readonly PeerPermission[];
}

export interface PeerQuestion {
  readonly userId: string;
  readonly permission: string;
  readonly divisionId: string;
}

export function peerFacts(snapshot: Snapshot, codes: ReadonlySet<string>): PeerFacts {
  return {
    grants: grantsByUser(snapshot),
    permissions: snapshot.catalogue
      .filter((entry) => codes.has(codeOf(entry)))
      .map((entry) => ({
        code: codeOf(entry),
        divisionAware: entry.divisionAware,
        roleIds: snapshot.roles.filter((role) => gives(role, entry)).map(({ id }) => id),
      })),
  };
}

export function codeOf({ domain, entity, action }: CataloguePermission): string {
  return `${domain}:${entity}:${action}`;
}

/** The roles of a user that count for a question about a permission in a division. */
export function rolesThere(facts: PeerFacts, question: PeerQuestion, divisionAware: boolean): string[] {
  const grants = facts.grants[question.userId] ?? [];
  const there = grants.filter(
    ({ divisionId }) => !divisionAware || divisionId === ALL_DIVISIONS || divisionId === question.divisionId,
  );
  return [...new Set(there.map(({ roleId }) => roleId))];
}

function grantsByUser({ users, groups, grants }: Snapshot): Record<string, PeerGrant[]> {
  const byUser = Object.fromEntries(
    users.filter(({ state }) => state === 'active').map(({ id }): [string, PeerGrant[]] => [id, []]),
  );
  const people = roleEnabledGroups(groups);
  for (const { subjectType, subjectId, roleId, divisionId } of grants) {
    const holders = subjectType === 'group' ? (people.get(subjectId) ?? []) : [subjectId];
    for (const id of holders) byUser[id]?.push({ roleId, divisionId });
  }
  return byUser;
}

function gives({ policies }: Role, { domain, entity, action }: CataloguePermission): boolean {
  const is = (named: string, asked: string) => named === '*' || named === asked;
  return policies.some(
    (policy) =>
      policy.condition === undefined &&
      is(policy.domain, domain) &&
      is(policy.entity, entity) &&
      policy.actions.some((named) => is(named, action)),
  );
}

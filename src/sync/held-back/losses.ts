import type { RolePolicy, Snapshot } from '../../access/model/snapshot';
import type { Entity, EntityKind, FactChanges } from '../../revisions/history/facts/fact';
import { membershipsOf } from '../../revisions/history/facts/memberships-of';

export const lossKinds = [
  'users',
  'activeUsers',
  'groups',
  'activeGroups',
  'memberships',
  'oauthClients',
  'activeOAuthClients',
  'trustees',
  'roles',
  'rolePolicies',
  'divisions',
  'permissions',
  'accessPolicies',
  'grants',
] as const;
export type LossKind = (typeof lossKinds)[number];

/** What of one kind was there before and is not any more. */
export interface Loss {
  readonly kind: LossKind;
  readonly before: number;
  /** A key for each thing that is gone. */
  readonly gone: readonly string[];
}

const kindOf: Readonly<Record<EntityKind, LossKind>> = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  division: 'divisions',
  oauth_client: 'oauthClients',
  trustee_user: 'trustees',
  trustee_group: 'trustees',
  permission: 'permissions',
  access_policy: 'accessPolicies',
};

/** Everything that went between two snapshots, by kind. What lost its effect went as well. */
export function lossesBetween(before: Snapshot, { entities, memberships, grants }: FactChanges): Loss[] {
  const gone = new Map<LossKind, string[]>(lossKinds.map((kind) => [kind, []]));
  const note = (kind: LossKind, ...parts: readonly unknown[]) => gone.get(kind)?.push(JSON.stringify(parts));
  const now = new Map(entities.came.map((entity) => [keyOf(entity), entity]));
  for (const was of entities.went) {
    const is = now.get(keyOf(was));
    const active = activeKindOf(was);
    if (is === undefined && active !== 'accessPolicies') note(kindOf[was.kind], was.kind, was.id);
    if (active !== undefined && (is === undefined || activeKindOf(is) === undefined)) note(active, was.id);
    if (was.kind === 'role') {
      const left = is?.kind === 'role' ? is.content.policies : [];
      for (const { domain, entity } of was.content.policies.filter((policy) => !hasGround(policy, left)))
        note('rolePolicies', was.id, domain, entity);
    }
  }
  for (const { groupId, relation, userId } of memberships.went)
    note('memberships', groupId, relation, userId);
  for (const grant of grants.went) note('grants', ...grantParts(grant));
  const totals = totalsOf(before);
  return lossKinds.map((kind) => ({ kind, before: totals[kind], gone: gone.get(kind) ?? [] }));
}

/** What distinguishes a grant from others, in the order of its key. */
export function grantParts(grant: Snapshot['grants'][number]): string[] {
  return [grant.subjectType, grant.subjectId, grant.roleId, grant.divisionId];
}

function keyOf({ kind, id }: Entity): string {
  return JSON.stringify([kind, id]);
}

/** Where an entity counts only while it is active: an access policy has no other count. */
function activeKindOf(entity: Entity): LossKind | undefined {
  switch (entity.kind) {
    case 'user':
      return entity.content.state === 'active' ? 'activeUsers' : undefined;
    case 'group':
      return entity.content.state === 'active' ? 'activeGroups' : undefined;
    case 'oauth_client':
      return entity.content.state === 'active' ? 'activeOAuthClients' : undefined;
    case 'access_policy':
      return entity.content.active ? 'accessPolicies' : undefined;
    default:
      return undefined;
  }
}

/** Whether something of a policy may be left. Genesys may give a wildcard expanded, or the other way round: that is no loss. */
function hasGround(policy: RolePolicy, left: readonly RolePolicy[]): boolean {
  const meets = (one: string, other: string) => one === other || one === '*' || other === '*';
  return left.some(
    ({ domain, entity, actions }) =>
      meets(domain, policy.domain) &&
      meets(entity, policy.entity) &&
      (policy.actions.length === 0 ||
        actions.some((one) => policy.actions.some((other) => meets(one, other)))),
  );
}

function totalsOf(snapshot: Snapshot): Record<LossKind, number> {
  const { users, groups, oauthClients, roles, accessPolicies } = snapshot;
  const active = (all: readonly { readonly state: string }[]) =>
    all.reduce((count, { state }) => count + (state === 'active' ? 1 : 0), 0);
  return {
    users: users.length,
    activeUsers: active(users),
    groups: groups.length,
    activeGroups: active(groups),
    memberships: membershipsOf(snapshot).length,
    oauthClients: oauthClients.length,
    activeOAuthClients: active(oauthClients),
    trustees: snapshot.trustees.length,
    roles: roles.length,
    rolePolicies: roles.reduce((sum, { policies }) => sum + policies.length, 0),
    divisions: snapshot.divisions.length,
    permissions: snapshot.catalogue.length,
    accessPolicies: accessPolicies.filter((policy) => policy.active).length,
    grants: snapshot.grants.length,
  };
}

import type { Snapshot } from '../../src/access/model/snapshot';

/** The snapshot with every id once, the last reading of it: more than that no gateway gives. */
export function asGatewaysGive(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    users: lastOf(snapshot.users, ({ id }) => [id]),
    groups: lastOf(snapshot.groups, ({ id }) => [id]),
    oauthClients: lastOf(snapshot.oauthClients, ({ id }) => [id]),
    trustees: lastOf(snapshot.trustees, ({ type, id }) => [type, id]),
    roles: lastOf(snapshot.roles, ({ id }) => [id]),
    divisions: lastOf(snapshot.divisions, ({ id }) => [id]),
    catalogue: lastOf(snapshot.catalogue, ({ domain, entity, action }) => [domain, entity, action]),
    accessPolicies: lastOf(snapshot.accessPolicies, ({ id }) => [id]),
  };
}

function lastOf<T>(list: readonly T[], key: (one: T) => string[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(key(one)), one])).values()];
}

import type { Snapshot } from '../../../access/model/snapshot';

export interface SnapshotCounts {
  readonly users: number;
  readonly groups: number;
  readonly roles: number;
  readonly divisions: number;
  readonly oauthClients: number;
  readonly trustees: number;
  readonly permissions: number;
  readonly grants: number;
  readonly accessPolicies: number;
}

export function countsOf(snapshot: Snapshot): SnapshotCounts {
  return {
    users: snapshot.users.length,
    groups: snapshot.groups.length,
    roles: snapshot.roles.length,
    divisions: snapshot.divisions.length,
    oauthClients: snapshot.oauthClients.length,
    trustees: snapshot.trustees.length,
    permissions: snapshot.catalogue.length,
    grants: snapshot.grants.length,
    accessPolicies: snapshot.accessPolicies.length,
  };
}

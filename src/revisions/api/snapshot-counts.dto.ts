export class SnapshotCountsDto {
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

import { Inject, Injectable } from '@nestjs/common';
import { GenesysClient } from '../genesys-client';
import { AccessPoliciesGateway } from './access-policies-gateway';
import { AuditsGateway } from './audits-gateway';
import { DivisionsGateway } from './divisions-gateway';
import { GrantsGateway } from './grants-gateway';
import { GroupsGateway } from './groups-gateway';
import { LicensesGateway } from './licenses-gateway';
import { OAuthClientsGateway } from './oauth-clients-gateway';
import { OrganizationGateway } from './organization-gateway';
import { PermissionsGateway } from './permissions-gateway';
import { PurposesGateway } from './purposes-gateway';
import { RetentionPoliciesGateway } from './retention-policies-gateway';
import { RolesGateway } from './roles-gateway';
import { TrusteesGateway } from './trustees-gateway';
import { UsageGateway } from './usage-gateway';
import { UsersGateway } from './users-gateway';

/** Everything that Genesys can report. The other modules inject this. */
@Injectable()
export class GenesysGateways {
  readonly organization: OrganizationGateway;
  readonly divisions: DivisionsGateway;
  readonly permissions: PermissionsGateway;
  readonly roles: RolesGateway;
  readonly users: UsersGateway;
  readonly groups: GroupsGateway;
  readonly licenses: LicensesGateway;
  readonly oauthClients: OAuthClientsGateway;
  readonly grants: GrantsGateway;
  readonly trustees: TrusteesGateway;
  readonly accessPolicies: AccessPoliciesGateway;
  readonly audits: AuditsGateway;
  readonly retentionPolicies: RetentionPoliciesGateway;
  readonly purposes: PurposesGateway;
  readonly usage: UsageGateway;

  constructor(@Inject(GenesysClient) { api }: Pick<GenesysClient, 'api'>) {
    this.organization = new OrganizationGateway(api);
    this.divisions = new DivisionsGateway(api);
    this.permissions = new PermissionsGateway(api);
    this.roles = new RolesGateway(api);
    this.users = new UsersGateway(api);
    this.groups = new GroupsGateway(api);
    this.licenses = new LicensesGateway(api);
    this.oauthClients = new OAuthClientsGateway(api);
    this.grants = new GrantsGateway(api);
    this.trustees = new TrusteesGateway(api);
    this.accessPolicies = new AccessPoliciesGateway(api);
    this.audits = new AuditsGateway(api);
    this.purposes = new PurposesGateway(api);
    this.usage = new UsageGateway(api);
    this.retentionPolicies = new RetentionPoliciesGateway(api);
  }
}

import {
  AuditApi,
  AuthorizationApi,
  GroupsApi,
  LicenseApi,
  OAuthApi,
  OrganizationApi,
  OrganizationAuthorizationApi,
  RecordingApi,
  UsageApi,
  UsersApi,
} from 'purecloud-platform-client-v2';
import { PrivacyPurposesApi } from './privacy-purposes-api';
import { isolatedSdkClient } from './sdk';
import { SdkHttpClient } from './sdk-http-client';
import type { Transport } from './interceptors/transport';

/** The parts of the SDK that the gateways use, all on one isolated client. */
export class GenesysApi {
  readonly audit: AuditApi;
  readonly authorization: AuthorizationApi;
  readonly users: UsersApi;
  readonly groups: GroupsApi;
  readonly license: LicenseApi;
  readonly oauth: OAuthApi;
  readonly organization: OrganizationApi;
  readonly organizationAuthorization: OrganizationAuthorizationApi;
  readonly recording: RecordingApi;
  readonly usage: UsageApi;
  readonly purposes: PrivacyPurposesApi;

  constructor(transport: Transport, apiBaseUrl: string) {
    const client = isolatedSdkClient(apiBaseUrl, new SdkHttpClient(transport, apiBaseUrl));
    this.audit = new AuditApi(client);
    this.authorization = new AuthorizationApi(client);
    this.users = new UsersApi(client);
    this.groups = new GroupsApi(client);
    this.license = new LicenseApi(client);
    this.oauth = new OAuthApi(client);
    this.organization = new OrganizationApi(client);
    this.organizationAuthorization = new OrganizationAuthorizationApi(client);
    this.recording = new RecordingApi(client);
    this.usage = new UsageApi(client);
    this.purposes = new PrivacyPurposesApi(client);
  }
}

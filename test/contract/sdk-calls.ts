import {
  AuditApi,
  AuthorizationApi,
  GroupsApi,
  LicenseApi,
  OAuthApi,
  OrganizationApi,
  OrganizationAuthorizationApi,
  TokensApi,
  UsageApi,
  UsersApi,
  type ApiClientClass,
} from 'purecloud-platform-client-v2';

import { buildOrg } from '../support/build-org';
import { answerOf } from '../support/genesys-sdk';

const queueCondition = {
  conjunction: 'AND',
  terms: [
    {
      variableName: 'Conversation.queues',
      operator: 'EQ',
      operands: [{ type: 'QUEUE', queue: { id: 'queue-1' } }],
    },
  ],
};

/** An organisation with something for every call. */
export const orgToCall = () =>
  buildOrg({
    divisions: ['north', 'old', 'older'],
    users: [
      { id: 'alice' },
      { id: 'bob', state: 'inactive' },
      { id: 'carol', state: 'deleted' },
      { id: 'dave' },
      { id: 'leaver' },
    ],
    groups: [
      { id: 'leads', individualIds: ['alice'], ownerIds: ['bob'], includeOwners: true },
      { id: 'staff', individualIds: ['alice'] },
      { id: 'old', individualIds: ['alice'] },
    ],
    clients: [{ id: 'all-rights' }, { id: 'app' }, { id: 'old-app', state: 'inactive' }],
    roles: [
      { id: 'agent', gives: 'routing:*:*', default: true, defaultRoleId: 'agent', baseLicense: 'cx1' },
      { id: 'everything', gives: '*:*:*', permissions: ['admin'] },
      { id: 'old-role' },
      {
        id: 'reviewer',
        permissions: ['admin'],
        policies: [
          {
            domain: 'quality',
            entityName: 'evaluation',
            actionSet: ['view'],
            allowConditions: true,
            condition: queueCondition,
          },
        ],
      },
    ],
    trusts: [
      {
        organizationId: 'partner',
        users: [{ id: 'tina', name: 'Tina', email: 'tina@example.org', state: 'active' }],
        groups: [{ id: 'partners', name: 'Partners' }],
      },
    ],
    accessPolicies: [{ id: 'policy-1', condition: { attribute: 'a' } }],
    licenses: [{ id: 'cx1', permissions: ['routing:queue:view'], tier: 1 }],
    grants: [
      ['all-rights', 'everything', '*', 'PC_OAUTH_CLIENT'],
      ['alice', 'agent', 'home'],
      ['dave', 'agent', 'north'],
      ['alice', 'agent', '*'],
      ['leads', 'reviewer', 'north', 'PC_GROUP'],
      ['tina', 'agent', 'north', 'PC_TRUSTEE_USER'],
    ],
  });

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

type SdkCall = (client: ApiClientClass) => Promise<unknown>;
const grants = { grants: [{ roleId: 'agent', divisionId: 'north' }] };
const expand = ['authorization', 'groups', 'team'];
const auth = (client: ApiClientClass) => new AuthorizationApi(client);
const users = (client: ApiClientClass) => new UsersApi(client);
const groups = (client: ApiClientClass) => new GroupsApi(client);
const oauth = (client: ApiClientClass) => new OAuthApi(client);
const policy = { domain: 'routing', entityName: 'queue', actionSet: ['view'], allowConditions: false };
const trustees = (client: ApiClientClass) => new OrganizationAuthorizationApi(client);

const audits = (client: ApiClientClass) => new AuditApi(client);
const licenses = (client: ApiClientClass) => new LicenseApi(client);
const usage = (client: ApiClientClass) => new UsageApi(client);
const lastDays = {
  interval: `${day(-7)}T00:00:00/${day(0)}T00:00:00`,
  groupBy: ['OauthClientId', 'HttpMethod', 'TemplateUri'],
  granularity: 'Month',
};
const thisWeek = () => {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  return { interval: `${at(-7 * 86_400_000)}/${at(60_000)}` };
};

async function begunQuery(client: ApiClientClass): Promise<string> {
  const { body } = await answerOf(() => audits(client).postAuditsQuery(thisWeek()));
  return (body as { id?: string }).id ?? 'none';
}

/** One call through the SDK for every operation that is served. */
export const sdkCalls: Readonly<Record<string, SdkCall>> = {
  'GET /api/v2/organizations/me': (c) => new OrganizationApi(c).getOrganizationsMe(),
  'GET /api/v2/organizations/limits/namespaces/{namespaceName}': (c) =>
    new OrganizationApi(c).getOrganizationsLimitsNamespace('platform.api'),
  'GET /api/v2/authorization/roles': (c) => auth(c).getAuthorizationRoles({ pageSize: 2, pageNumber: 2 }),
  'GET /api/v2/authorization/roles/{roleId}': (c) =>
    auth(c).getAuthorizationRole('reviewer', { expand: ['unusedPermissions'] }),
  'GET /api/v2/authorization/roles/{roleId}/subjectgrants': (c) =>
    auth(c).getAuthorizationRoleSubjectgrants('agent', { pageSize: 1 }),
  'GET /api/v2/authorization/roles/{roleId}/users': (c) => auth(c).getAuthorizationRoleUsers('agent'),
  'GET /api/v2/authorization/permissions': (c) => auth(c).getAuthorizationPermissions({ pageSize: 100 }),
  'GET /api/v2/authorization/divisions': (c) => auth(c).getAuthorizationDivisions(),
  'GET /api/v2/authorization/divisions/query': (c) =>
    auth(c).getAuthorizationDivisionsQuery({ pageSize: '1' }),
  'GET /api/v2/authorization/divisions/home': (c) => auth(c).getAuthorizationDivisionsHome(),
  'GET /api/v2/authorization/divisions/{divisionId}': (c) => auth(c).getAuthorizationDivision('north'),
  'GET /api/v2/authorization/divisions/{divisionId}/grants': (c) =>
    auth(c).getAuthorizationDivisionGrants('north'),
  'GET /api/v2/authorization/subjects/{subjectId}': (c) =>
    auth(c).getAuthorizationSubject('alice', { includeDuplicates: true }),
  'GET /api/v2/authorization/subjects/me': (c) => auth(c).getAuthorizationSubjectsMe(),
  'POST /api/v2/authorization/subjects/{subjectId}/bulkadd': (c) =>
    auth(c).postAuthorizationSubjectBulkadd('leads', grants, { subjectType: 'PC_GROUP' }),
  'POST /api/v2/authorization/subjects/{subjectId}/bulkreplace': (c) =>
    auth(c).postAuthorizationSubjectBulkreplace('bob', grants),
  'POST /api/v2/authorization/subjects/{subjectId}/bulkremove': (c) =>
    auth(c).postAuthorizationSubjectBulkremove('bob', grants),
  'POST /api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId}': (c) =>
    auth(c).postAuthorizationSubjectDivisionRole('bob', '*', 'agent'),
  'DELETE /api/v2/authorization/subjects/{subjectId}/divisions/{divisionId}/roles/{roleId}': (c) =>
    auth(c).deleteAuthorizationSubjectDivisionRole('bob', '*', 'agent'),
  'POST /api/v2/authorization/roles/{roleId}': (c) =>
    auth(c).postAuthorizationRole('agent', { subjectIds: ['bob'], divisionIds: ['north'] }),
  'GET /api/v2/authorization/policies': (c) => auth(c).getAuthorizationPolicies(),
  'GET /api/v2/authorization/policies/{policyId}': (c) => auth(c).getAuthorizationPolicy('policy-1'),
  'GET /api/v2/users': (c) => users(c).getUsers({ pageSize: 1, state: 'any', expand }),
  'GET /api/v2/users/query': (c) => users(c).getUsersQuery({ pageSize: 2, state: 'any' }),
  'GET /api/v2/users/me': (c) => users(c).getUsersMe(),
  'GET /api/v2/users/{userId}': (c) => users(c).getUser('alice', { expand }),
  'GET /api/v2/groups': (c) => groups(c).getGroups(),
  'GET /api/v2/groups/{groupId}': (c) => groups(c).getGroup('leads'),
  'GET /api/v2/groups/{groupId}/members': (c) => groups(c).getGroupMembers('leads'),
  'GET /api/v2/groups/{groupId}/individuals': (c) => groups(c).getGroupIndividuals('leads'),
  'GET /api/v2/oauth/clients': (c) => new OAuthApi(c).getOauthClients(),
  'GET /api/v2/oauth/clients/{clientId}': (c) => new OAuthApi(c).getOauthClient('rolecall-demo'),
  'GET /api/v2/orgauthorization/trustees': (c) => trustees(c).getOrgauthorizationTrustees(),
  'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}': (c) =>
    trustees(c).getOrgauthorizationTrustee('partner'),
  'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}/users': (c) =>
    trustees(c).getOrgauthorizationTrusteeUsers('partner'),
  'GET /api/v2/orgauthorization/trustees/{trusteeOrgId}/groups': (c) =>
    trustees(c).getOrgauthorizationTrusteeGroups('partner'),
  'GET /api/v2/tokens/me': (c) => new TokensApi(c).getTokensMe({ preserveIdleTTL: true }),
  'POST /api/v2/authorization/roles': (c) =>
    auth(c).postAuthorizationRoles({ name: 'Planner', permissionPolicies: [policy] }),
  'PUT /api/v2/authorization/roles/{roleId}': (c) =>
    auth(c).putAuthorizationRole('reviewer', { name: 'Reviewer', permissionPolicies: [policy] }),
  'PATCH /api/v2/authorization/roles/{roleId}': (c) =>
    auth(c).patchAuthorizationRole('reviewer', { roleNeedsUpdate: true }),
  'DELETE /api/v2/authorization/roles/{roleId}': (c) => auth(c).deleteAuthorizationRole('old-role'),
  'GET /api/v2/authorization/roles/settings': (c) => auth(c).getAuthorizationRolesSettings(),
  'PUT /api/v2/authorization/roles/settings': (c) =>
    auth(c).putAuthorizationRolesSettings({ authorizationGrantDivisionAware: true }),
  'GET /api/v2/users/{subjectId}/roles': (c) => users(c).getUserRoles('alice'),
  'PUT /api/v2/users/{subjectId}/roles': (c) => users(c).putUserRoles('dave', ['reviewer']),
  'PUT /api/v2/authorization/roles/{roleId}/users/add': (c) =>
    auth(c).putAuthorizationRoleUsersAdd('reviewer', ['alice', 'bob']),
  'PUT /api/v2/authorization/roles/{roleId}/users/remove': (c) =>
    auth(c).putAuthorizationRoleUsersRemove('reviewer', ['bob']),
  'POST /api/v2/authorization/divisions': (c) =>
    auth(c).postAuthorizationDivisions({ name: 'South', description: 'The south' }),
  'GET /api/v2/authorization/divisions/limit': (c) => auth(c).getAuthorizationDivisionsLimit(),
  'GET /api/v2/authorization/divisions/deleted': (c) => auth(c).getAuthorizationDivisionsDeleted(),
  'PUT /api/v2/authorization/divisions/{divisionId}': (c) =>
    auth(c).putAuthorizationDivision('north', { name: 'The north', description: '' }),
  'DELETE /api/v2/authorization/divisions/{divisionId}': (c) => auth(c).deleteAuthorizationDivision('old'),
  'POST /api/v2/authorization/divisions/{divisionId}/restore': async (c) => {
    await answerOf(() => auth(c).deleteAuthorizationDivision('older'));
    return auth(c).postAuthorizationDivisionRestore('older', { name: 'Older', description: '' });
  },
  'POST /api/v2/authorization/divisions/{divisionId}/objects/{objectType}': (c) =>
    auth(c).postAuthorizationDivisionObject('north', 'USER', ['dave']),
  'GET /api/v2/authorization/divisionspermitted/me': (c) =>
    auth(c).getAuthorizationDivisionspermittedMe('routing:queue:view'),
  'GET /api/v2/authorization/divisionspermitted/paged/me': (c) =>
    auth(c).getAuthorizationDivisionspermittedPagedMe('routing:queue:view'),
  'GET /api/v2/authorization/divisionspermitted/paged/{subjectId}': (c) =>
    auth(c).getAuthorizationDivisionspermittedPagedSubjectId('alice', 'routing:queue:view'),
  'GET /api/v2/authorization/subjects/rolecounts': (c) =>
    auth(c).getAuthorizationSubjectsRolecounts({ id: ['alice', 'leads'] }),
  'POST /api/v2/users': (c) =>
    users(c).postUsers({ name: 'Erin', email: 'erin@example.org', divisionId: 'home', state: 'active' }),
  'PATCH /api/v2/users/{userId}': (c) => users(c).patchUser('bob', { version: 1, title: 'Lead' }),
  'DELETE /api/v2/users/{userId}': (c) => users(c).deleteUser('leaver'),
  'POST /api/v2/users/search': (c) =>
    users(c).postUsersSearch({
      pageSize: 5,
      expand: ['authorization'],
      query: [{ type: 'STARTS_WITH', fields: ['name'], value: 'ali' }],
    }),
  'POST /api/v2/groups': (c) =>
    groups(c).postGroups({ name: 'New', type: 'official', rulesVisible: true, visibility: 'public' }),
  'PUT /api/v2/groups/{groupId}': (c) =>
    groups(c).putGroup('leads', { body: { version: 1, description: 'Team leads', visibility: 'members' } }),
  'DELETE /api/v2/groups/{groupId}': (c) => groups(c).deleteGroup('old'),
  'POST /api/v2/groups/{groupId}/members': (c) =>
    groups(c).postGroupMembers('staff', { memberIds: ['bob'], version: 1 }),
  'DELETE /api/v2/groups/{groupId}/members': (c) => groups(c).deleteGroupMembers('staff', 'alice,bob'),
  'POST /api/v2/oauth/clients': (c) =>
    oauth(c).postOauthClients({
      name: 'Sync',
      authorizedGrantType: 'CLIENT-CREDENTIALS',
      roleDivisions: [{ roleId: 'everything', divisionId: 'home' }],
    }),
  'PUT /api/v2/oauth/clients/{clientId}': (c) =>
    oauth(c).putOauthClient('app', { name: 'App', authorizedGrantType: 'CODE', scope: ['users:readonly'] }),
  'DELETE /api/v2/oauth/clients/{clientId}': (c) => oauth(c).deleteOauthClient('old-app'),
  'POST /api/v2/oauth/clients/{clientId}/secret': (c) => oauth(c).postOauthClientSecret('app'),
  'GET /api/v2/oauth/scopes': (c) => oauth(c).getOauthScopes(),
  'GET /api/v2/oauth/scopes/{scopeId}': (c) => oauth(c).getOauthScope('users:readonly'),
  'HEAD /api/v2/tokens/me': (c) => new TokensApi(c).headTokensMe(),
  'DELETE /api/v2/tokens/me': (c) => new TokensApi(c).deleteTokensMe(),
  'DELETE /api/v2/tokens/{userId}': (c) => new TokensApi(c).deleteToken('alice'),
  'POST /api/v2/audits/query/realtime': async (c) => {
    await answerOf(() => auth(c).postAuthorizationRole('agent', { subjectIds: ['bob'], divisionIds: ['*'] }));
    return audits(c).postAuditsQueryRealtime({ ...thisWeek(), pageSize: 1 }, { expand: ['user'] });
  },
  'POST /api/v2/audits/query/realtime/related': async (c) => {
    const { body } = await answerOf(() => audits(c).postAuditsQueryRealtime(thisWeek()));
    const [found] = (body as { entities?: { id: string }[] }).entities ?? [];
    return audits(c).postAuditsQueryRealtimeRelated({ auditId: found?.id ?? 'none' });
  },
  'POST /api/v2/audits/query': (c) => audits(c).postAuditsQuery(thisWeek()),
  'GET /api/v2/audits/query/servicemapping': (c) => audits(c).getAuditsQueryServicemapping(),
  'GET /api/v2/audits/query/{transactionId}': async (c) => {
    const id = await begunQuery(c);
    await answerOf(() => audits(c).getAuditsQueryTransactionId(id));
    return audits(c).getAuditsQueryTransactionId(id);
  },
  'GET /api/v2/audits/query/{transactionId}/results': async (c) => {
    const id = await begunQuery(c);
    for (let polls = 0; polls < 2; polls++) await answerOf(() => audits(c).getAuditsQueryTransactionId(id));
    return audits(c).getAuditsQueryTransactionIdResults(id, { pageSize: 1, expand: ['user'] });
  },
  'POST /api/v2/orgauthorization/trustees/audits': (c) =>
    trustees(c).postOrgauthorizationTrusteesAudits({ trusteeOrganizationIds: [], trusteeUserIds: ['tina'] }),
  'GET /api/v2/license/definitions': (c) => licenses(c).getLicenseDefinitions(),
  'GET /api/v2/license/definitions/{licenseId}': (c) => licenses(c).getLicenseDefinition('cx1'),
  'POST /api/v2/license/infer': (c) => licenses(c).postLicenseInfer({ body: ['agent', 'reviewer'] }),
  'GET /api/v2/license/users': (c) => licenses(c).getLicenseUsers({ pageSize: 2 }),
  'POST /api/v2/license/users': (c) => licenses(c).postLicenseUsers({ body: ['alice'] }),
  'GET /api/v2/license/users/{userId}': (c) => licenses(c).getLicenseUser('alice'),
  'POST /api/v2/usage/aggregates/query/jobs': (c) => usage(c).postUsageAggregatesQueryJobs(lastDays),
  'GET /api/v2/usage/aggregates/query/jobs/{jobId}': async (c) => {
    const { body } = await answerOf(() => usage(c).postUsageAggregatesQueryJobs(lastDays));
    const { id = 'none' } = body as { id?: string };
    await answerOf(() => usage(c).getUsageAggregatesQueryJob(id));
    return usage(c).getUsageAggregatesQueryJob(id, { pageSize: 1 });
  },
  'GET /api/v2/authorization/settings': (c) => auth(c).getAuthorizationSettings(),
  'GET /api/v2/audits/query/realtime/servicemapping': (c) => audits(c).getAuditsQueryRealtimeServicemapping(),
};

import {
  AuthorizationApi,
  GroupsApi,
  OAuthApi,
  OrganizationApi,
  OrganizationAuthorizationApi,
  TokensApi,
  UsersApi,
  type ApiClientClass,
} from 'purecloud-platform-client-v2';

import { operations } from '../../simulator/api/operations';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { buildOrg } from '../support/build-org';
import { answerOf, sdkFor, type SdkAnswer } from '../support/genesys-sdk';
import { readSwagger, SchemaWalker, type SwaggerOperation } from '../support/swagger';

const swagger = readSwagger();
const describeWithSwagger = swagger ? describe : describe.skip;

const org = () =>
  buildOrg({
    divisions: ['north'],
    users: [{ id: 'alice' }, { id: 'bob', state: 'inactive' }, { id: 'carol', state: 'deleted' }],
    groups: [{ id: 'leads', individualIds: ['alice'], ownerIds: ['bob'], includeOwners: true }],
    roles: [
      { id: 'agent', gives: 'routing:*:*', default: true, defaultRoleId: 'agent', baseLicense: 'cx1' },
      {
        id: 'reviewer',
        permissions: ['admin'],
        policies: [
          {
            domain: 'quality',
            entityName: 'evaluation',
            actionSet: ['view'],
            allowConditions: true,
            condition: {
              conjunction: 'AND',
              terms: [
                {
                  variableName: 'Conversation.queues',
                  operator: 'EQ',
                  operands: [{ type: 'QUEUE', queue: { id: 'queue-1' } }],
                },
              ],
            },
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
    grants: [
      ['alice', 'agent', 'home'],
      ['alice', 'agent', '*'],
      ['leads', 'reviewer', 'north', 'PC_GROUP'],
      ['tina', 'agent', 'north', 'PC_TRUSTEE_USER'],
    ],
  });

type SdkCall = (client: ApiClientClass) => Promise<unknown>;
const grants = { grants: [{ roleId: 'agent', divisionId: 'north' }] };
const expand = ['authorization', 'groups', 'team'];
const auth = (client: ApiClientClass) => new AuthorizationApi(client);
const users = (client: ApiClientClass) => new UsersApi(client);
const groups = (client: ApiClientClass) => new GroupsApi(client);
const trustees = (client: ApiClientClass) => new OrganizationAuthorizationApi(client);

/** One call through the SDK for every operation that is served. */
const calls: Record<string, SdkCall> = {
  'GET /api/v2/organizations/me': (c) => new OrganizationApi(c).getOrganizationsMe(),
  'GET /api/v2/organizations/limits/namespaces/{namespaceName}': (c) =>
    new OrganizationApi(c).getOrganizationsLimitsNamespace('platform.api'),
  'GET /api/v2/authorization/roles': (c) => auth(c).getAuthorizationRoles({ pageSize: 2, pageNumber: 2 }),
  'GET /api/v2/authorization/roles/{roleId}': (c) => auth(c).getAuthorizationRole('reviewer'),
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
};

const keys = operations.map((operation) => `${operation.method} ${operation.path}`);

describe('the served operations', () => {
  it('are each driven once by this suite', () => {
    expect(Object.keys(calls).toSorted()).toEqual(keys.toSorted());
  });
});

describeWithSwagger('every served operation, called through the official SDK', () => {
  let simulator: RunningSimulator;
  const walker = new SchemaWalker(swagger!);

  beforeAll(async () => {
    simulator = await startSimulator({ org: org() });
  });
  afterAll(() => simulator.close());

  const documented = (key: string): SwaggerOperation | undefined => {
    const [method, path] = key.split(' ') as [string, string];
    return swagger!.paths[path]?.[method.toLowerCase()];
  };

  const ask = async (key: string, clientId: string): Promise<SdkAnswer> => {
    const client = sdkFor(simulator.port);
    await client.loginClientCredentialsGrant(clientId, `${clientId}-secret`);
    return answerOf(() => calls[key]!(client));
  };

  it.each(keys)('%s is in the vendor’s document, with the same permissions', (key) => {
    const operation = operations[keys.indexOf(key)]!;
    const required = documented(key)?.['x-inin-requires-permissions'];

    expect(documented(key)).toBeDefined();
    const { any, all } = { any: undefined, all: undefined, ...operation.requires };
    const ours = (any ?? all)?.toSorted();
    expect(ours).toEqual(required?.permissions.toSorted());
    if (ours && ours.length > 1) expect(required?.type).toBe(any ? 'ANY' : 'ALL');
  });

  it.each(keys)('%s answers as the vendor’s document says', async (key) => {
    const { status, headers, body } = await ask(key, 'rolecall-demo');

    expect(headers['inin-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
    if (key === 'GET /api/v2/users/me') {
      expect(status).toBe(400);
      expect(walker.problems({ $ref: '#/definitions/ErrorBody' }, body)).toEqual([]);
      return;
    }
    const schema = documented(key)!.responses['200']?.schema;
    expect(status).toBe(schema ? 200 : 204);
    if (schema) expect(walker.problems(schema, body)).toEqual([]);
  });

  const guarded = keys.filter((_, index) => operations[index]!.requires);
  it.each(guarded)('%s refuses a client without the permission, and names it', async (key) => {
    const { status, headers, body } = await ask(key, 'rolecall-norights');

    expect(status).toBe(403);
    expect(walker.problems({ $ref: '#/definitions/ErrorBody' }, body)).toEqual([]);
    const refusal = body as { code: string; message: string; contextId: string };
    expect(Object.keys(documented(key)!.responses['403']!['x-inin-error-codes']!)).toContain(refusal.code);
    expect(refusal.contextId).toBe(headers['inin-correlation-id']);
    const { requires } = operations[keys.indexOf(key)]!;
    for (const permission of 'any' in requires! ? requires.any : requires!.all) {
      expect(refusal.message).toContain(permission);
    }
  });
});

import type { GenesysApi } from '../genesys/genesys-api';

export type ListingName =
  | 'divisions'
  | 'permissions'
  | 'roles'
  | 'users-query'
  | 'users'
  | 'groups'
  | 'oauth-clients'
  | 'trustees'
  | 'access-policies';

export interface Listing {
  readonly operation: `GET ${string}`;
  readonly paging: 'numbers' | 'cursor' | 'none';
  /** That a sync run asks for. */
  readonly size: number;
  /** Of the cursor, also in `nextUri`. */
  readonly parameter?: 'cursor' | 'after';
  readonly call: (
    api: GenesysApi,
    page: { size: number; cursor?: string; number?: number },
  ) => Promise<unknown>;
}

/** The listings that a sync run reads, and how. */
export const listings: Readonly<Record<ListingName, Listing>> = {
  divisions: {
    operation: 'GET /api/v2/authorization/divisions/query',
    paging: 'cursor',
    size: 200,
    parameter: 'after',
    call: (api, { size, cursor }) =>
      api.authorization.getAuthorizationDivisionsQuery({ pageSize: String(size), after: cursor }),
  },
  permissions: {
    operation: 'GET /api/v2/authorization/permissions',
    paging: 'numbers',
    size: 500,
    call: (api, { size: pageSize, number: pageNumber = 1 }) =>
      api.authorization.getAuthorizationPermissions({ pageSize, pageNumber }),
  },
  roles: {
    operation: 'GET /api/v2/authorization/roles',
    paging: 'numbers',
    size: 500,
    call: (api, { size: pageSize, number: pageNumber = 1 }) =>
      api.authorization.getAuthorizationRoles({ pageSize, pageNumber, userCount: false }),
  },
  'users-query': {
    operation: 'GET /api/v2/users/query',
    paging: 'cursor',
    size: 500,
    parameter: 'cursor',
    call: (api, { size: pageSize, cursor }) =>
      api.users.getUsersQuery({ pageSize, cursor, state: 'any', expand: ['lasttokenissued'] }),
  },
  users: {
    operation: 'GET /api/v2/users',
    paging: 'numbers',
    size: 500,
    call: (api, { size: pageSize, number: pageNumber = 1 }) =>
      api.users.getUsers({ pageSize, pageNumber, state: 'active', expand: ['lasttokenissued'] }),
  },
  groups: {
    operation: 'GET /api/v2/groups',
    paging: 'numbers',
    size: 500,
    call: (api, { size: pageSize, number: pageNumber = 1 }) => api.groups.getGroups({ pageSize, pageNumber }),
  },
  'oauth-clients': {
    operation: 'GET /api/v2/oauth/clients',
    paging: 'none',
    size: 0,
    call: (api) => api.oauth.getOauthClients(),
  },
  trustees: {
    operation: 'GET /api/v2/orgauthorization/trustees',
    paging: 'numbers',
    size: 500,
    call: (api, { size: pageSize, number: pageNumber = 1 }) =>
      api.organizationAuthorization.getOrgauthorizationTrustees({ pageSize, pageNumber }),
  },
  'access-policies': {
    operation: 'GET /api/v2/authorization/policies',
    paging: 'cursor',
    size: 200,
    parameter: 'after',
    call: (api, { size: pageSize, cursor: after }) =>
      api.authorization.getAuthorizationPolicies({ pageSize, after }),
  },
};

export const listingNames = Object.keys(listings) as readonly ListingName[];

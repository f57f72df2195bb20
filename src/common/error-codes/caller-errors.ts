import type { ErrorEntries } from './error-entry';

/** Who calls, and what they may do here. */
export const callerErrors = {
  unauthenticated: {
    status: 401,
    when: 'There are no credentials, or they are not valid',
    remedy: 'Send a valid API key or token: `Authorization: Bearer …`.',
  },
  session_ended: {
    status: 401,
    when: 'The session of a browser was ended or has expired, or its credential is no longer valid',
    remedy: 'Sign in again.',
  },
  foreign_request: {
    status: 403,
    when: 'A request that changes something came with the cookie of a session, and not from a page of this service',
    remedy: 'Send the header `X-Rolecall-Request: 1` from a page of this service, or send an API key.',
  },
  missing_permission: {
    status: 403,
    when: 'The caller lacks the permission of the operation',
    remedy: 'Ask an administrator for one of the roles that `detail` names.',
  },
  route_not_decorated: {
    status: 403,
    when: 'The route declares no permission, so no one may call it',
    remedy: 'Report it: this is a fault of the service.',
  },
  permission_not_held: {
    status: 403,
    when: 'An API key would get permissions that its creator lacks',
    remedy: 'Give it fewer roles, or have someone else create it.',
  },
  key_outlives_creator: {
    status: 403,
    when: 'An API key would end later than the credential that creates it',
    remedy: 'Choose an earlier `expiresAt`, or create it with a key that does not expire.',
  },
  key_line_too_long: {
    status: 409,
    when: 'The chain of keys that created one another has reached its maximum length',
    remedy: 'Create the key with another credential.',
  },
  too_many_api_keys: {
    status: 409,
    when: 'The limit of active API keys is reached',
    remedy: 'Revoke some first.',
  },
  api_keys_unavailable: {
    status: 503,
    when: 'The database cannot say whether the API key is valid',
    remedy: 'Try again later; the operator finds the cause in the log.',
  },
  jwks_unavailable: {
    status: 503,
    when: 'The keys that verify tokens cannot be fetched from `JWT_JWKS_URL`',
    remedy: 'Try again later; the operator checks the address and the proxy.',
  },
  sign_in_unavailable: {
    status: 503,
    when: 'The provider that people sign in with cannot be reached, or does not answer as it should',
    remedy: 'Try again later; the operator checks the address of the provider and the proxy.',
  },
  genesys_identity_unavailable: {
    status: 503,
    when: 'Genesys cannot be asked whose token this is',
    remedy: 'Try again later.',
  },
  too_many_token_validations: {
    status: 503,
    when: 'Too many unknown Genesys tokens came within a minute',
    remedy: 'Try again after `Retry-After`.',
  },
  rate_limit_exceeded: {
    status: 429,
    when: 'The caller has made more requests, or checks, than one caller may in a minute',
    remedy:
      'Wait for `Retry-After`, and spread requests evenly: the header `RateLimit` says how many are left.',
  },
  too_many_failed_authentications: {
    status: 429,
    when: 'The credentials are not valid, and too many such came from this address',
    remedy: 'Correct the credentials, and try again after `Retry-After`.',
  },
  too_many_own_expensive_requests: {
    status: 429,
    when: "The caller's limit of concurrent expensive requests is reached",
    remedy: 'Wait until one of them has ended.',
  },
  too_many_expensive_requests: {
    status: 503,
    when: 'The limit of concurrent exports, reports, simulations and other expensive requests is reached',
    remedy: 'Try again after `Retry-After`.',
  },
} as const satisfies ErrorEntries;

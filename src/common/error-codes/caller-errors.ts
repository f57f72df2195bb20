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
    when: 'The session of a browser was ended or has expired, or its credential no longer lets in',
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
    when: 'The path does not say who may call it, so that no one may',
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
    when: 'The key was created by a key that was created by a key, and so on, as far as is allowed',
    remedy: 'Create the key with another credential.',
  },
  too_many_api_keys: {
    status: 409,
    when: 'As many API keys are active as may be',
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
    when: 'As many expensive requests of the caller run as may for one caller',
    remedy: 'Wait until one of them has ended.',
  },
  too_many_expensive_requests: {
    status: 503,
    when: 'As many exports, reports, simulations and other expensive requests run as may at once',
    remedy: 'Try again after `Retry-After`.',
  },
} as const satisfies ErrorEntries;

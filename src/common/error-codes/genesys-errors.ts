import type { ErrorEntries } from './error-entry';

const LATER = 'Try again later.';
const OPERATOR = 'The operator finds the cause in the log.';

/**
 * Calls to Genesys: answered where Genesys is called at once, otherwise shown in outcomes of items and of sync runs.
 */
export const genesysErrors = {
  genesys_cancelled: { status: 503, when: 'The call was given up', remedy: LATER },
  genesys_client_secret_wrong: {
    status: 502,
    when: 'Genesys refuses the secret of the OAuth client',
    remedy: 'The operator corrects the secret.',
  },
  genesys_client_unknown: {
    status: 502,
    when: 'The region does not know the OAuth client',
    remedy: 'The operator corrects the client id or the region.',
  },
  genesys_forbidden: {
    status: 502,
    otherStatuses: [403],
    when: 'The OAuth client of this service lacks permissions; 403 where a purpose is written',
    remedy: 'The operator gives it those that `detail` names.',
  },
  genesys_invalid_call: {
    status: 500,
    when: 'The call cannot be sent with these ids',
    remedy: 'Check the ids.',
  },
  genesys_lease_ended: {
    status: 503,
    when: 'Another instance may be at work on the same by now; nothing was sent',
    remedy: LATER,
  },
  genesys_malformed_answer: { status: 502, when: 'The answer of Genesys is not JSON', remedy: OPERATOR },
  genesys_network_error: { status: 503, when: 'Genesys cannot be reached', remedy: OPERATOR },
  genesys_not_found: {
    status: 502,
    when: 'Genesys has nothing at the address, or the client may not see it',
    remedy: OPERATOR,
  },
  genesys_oversized_answer: { status: 502, when: 'The answer of Genesys is too large', remedy: OPERATOR },
  genesys_paging_endless: { status: 502, when: 'A listing of Genesys does not end', remedy: LATER },
  genesys_proxy_failed: {
    status: 503,
    when: 'The proxy on the way to Genesys made no connection',
    remedy: 'The operator does what `detail` says.',
  },
  genesys_queue_full: { status: 503, when: 'Too many calls wait for the rate limit', remedy: LATER },
  genesys_rate_limited: { status: 503, when: 'Genesys refuses further calls for now', remedy: LATER },
  genesys_rate_wait_too_long: {
    status: 503,
    when: 'The rate limit leaves no room for the call in its time',
    remedy: 'Try again after `Retry-After`.',
  },
  genesys_request_refused: {
    status: 502,
    otherStatuses: [400, 404, 409, 413, 422],
    when: 'Genesys refused the call; with its own status where a purpose is written',
    remedy: 'Correct what `detail` quotes.',
  },
  genesys_retry_after_too_long: {
    status: 503,
    when: 'Genesys asks to wait longer than the call may take',
    remedy: 'Try again after `Retry-After`.',
  },
  genesys_server_error: { status: 503, when: 'Genesys failed', remedy: LATER },
  genesys_time_budget_exceeded: {
    status: 504,
    when: 'The call took too long with its attempts',
    remedy: LATER,
  },
  genesys_timeout: { status: 504, when: 'Genesys did not answer in time', remedy: LATER },
  genesys_token_throttled: { status: 503, when: 'Genesys throttles requests for tokens', remedy: LATER },
  genesys_unauthorized: { status: 502, when: 'Genesys does not accept the token', remedy: OPERATOR },
  genesys_unexpected_shape: {
    status: 502,
    when: 'The answer of Genesys lacks a field that is needed',
    remedy: OPERATOR,
  },
} as const satisfies ErrorEntries;

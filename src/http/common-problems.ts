import type { AnsweredCode } from '../common/error-codes/error-codes';
import type { DocumentedCode } from './api-problems';
import type { Operation } from './openapi-types';

/** Answers from a revision that the caller can demand. */
export const ANSWERING = [
  'consistency_not_possible',
  'divisions_not_read',
  'refresh_too_slow',
  'revision_not_reached',
  'snapshot_missing',
  'snapshot_too_old',
  'subject_not_read',
  'subject_unsettled',
  'too_many_refreshes',
] as const satisfies AnsweredCode[];

/** Answers from the past. */
export const PAST = ['moment_not_kept', 'past_revisions_busy'] as const satisfies AnsweredCode[];

/** Answers as if a simulated change were made. */
export const SIMULATED = [
  'base_revision_gone',
  'not_found',
  'snapshot_missing',
  'snapshot_too_old',
] as const satisfies AnsweredCode[];

/** What is recorded in the audit log before it is done. */
export const RECORDING = [
  'audit_event_too_large',
  'audit_log_closed',
  'audit_log_damaged',
  'audit_queue_full',
  'secret_in_audit_event',
] as const satisfies AnsweredCode[];

/** Calls to Genesys that the answer waits for. Genesys refuses in its own words, with its own status. */
export const ASKING_GENESYS = [
  'genesys_client_secret_wrong',
  'genesys_client_unknown',
  'genesys_malformed_answer',
  'genesys_network_error',
  'genesys_oversized_answer',
  'genesys_paging_endless',
  'genesys_proxy_failed',
  'genesys_queue_full',
  'genesys_rate_limited',
  'genesys_rate_wait_too_long',
  'genesys_retry_after_too_long',
  'genesys_server_error',
  'genesys_time_budget_exceeded',
  'genesys_timeout',
  'genesys_token_throttled',
  'genesys_unauthorized',
  'genesys_unexpected_shape',
  '403 genesys_forbidden',
  '400 genesys_request_refused',
  '409 genesys_request_refused',
  '413 genesys_request_refused',
  '422 genesys_request_refused',
] as const satisfies DocumentedCode[];

const CALLER = [
  'api_keys_unavailable',
  'database_busy',
  'database_unavailable',
  'foreign_request',
  'genesys_identity_unavailable',
  'jwks_unavailable',
  'missing_permission',
  'rate_limit_exceeded',
  'session_ended',
  'sign_in_unavailable',
  'too_many_failed_authentications',
  'too_many_token_validations',
  'unauthenticated',
] as const satisfies AnsweredCode[];
const BODY = [
  'body_too_large',
  'malformed_body',
  'malformed_json',
  'unsupported_media_type',
] as const satisfies AnsweredCode[];
const WRITING = ['transaction_conflict', 'unstorable_text', ...RECORDING] as const satisfies AnsweredCode[];
const EXPENSIVE = [
  'too_many_expensive_requests',
  'too_many_own_expensive_requests',
] as const satisfies AnsweredCode[];
const FILES = ['not_acceptable', 'workbook_too_large', ...EXPENSIVE] as const satisfies AnsweredCode[];

/** By parameter of the request. */
const PARAMETERS: Readonly<Record<string, readonly AnsweredCode[]>> = {
  'header if-match': ['precondition_failed', 'precondition_required'],
  'header idempotency-key': ['idempotency_key_busy', 'idempotency_key_required', 'idempotency_key_reused'],
  'query consistency': ANSWERING,
  'query at': PAST,
  'query simulationid': SIMULATED,
};

/** The codes that follow from what an operation takes, and from who may call it. */
export function commonProblems(method: string, operation: Operation): Set<AnsweredCode> {
  const permission = (operation as { 'x-required-permission'?: string })['x-required-permission'];
  const isForAnyCaller = 'x-any-caller' in operation;
  const codes = new Set<AnsweredCode>(['internal_error', 'invalid_request']);
  const add = (more: readonly AnsweredCode[]) => more.forEach((code) => codes.add(code));
  if (permission !== undefined || isForAnyCaller) add(CALLER);
  if (operation.requestBody !== undefined) add(BODY);
  if (method !== 'get' && isForAnyCaller) add(WRITING);
  if (method !== 'get' && permission !== undefined && !/:(check|read)$/.test(permission)) add(WRITING);
  if ('x-file-formats' in operation) add(FILES);
  if ('x-expensive' in operation) add(EXPENSIVE);
  for (const parameter of operation.parameters ?? []) {
    if ('$ref' in parameter) continue;
    if (parameter.in === 'path') codes.add('not_found');
    add(PARAMETERS[`${parameter.in} ${parameter.name.toLowerCase()}`] ?? []);
  }
  return codes;
}

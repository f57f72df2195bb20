import { ProxyError } from '../../common/errors';
import {
  GenesysCancelledError,
  type GenesysError,
  GenesysNetworkError,
  GenesysProxyError,
  GenesysTimeoutError,
} from '../genesys.errors';
import { explainFault } from './explain-fault';
import { failureOf } from './failure-of';
import { hostOf } from './host-of';
import type { GenesysRequest } from './transport';

/** Connection faults: the request never left. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** Our own client has been closed. */
const closed = new Set(['UND_ERR_DESTROYED', 'UND_ERR_CLOSED']);
const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** The typed error of a fault that undici or the system reported. Its message is dropped: it may contain an address. */
export function networkError(
  request: GenesysRequest,
  error: unknown,
  connectTimeoutMs: number,
): GenesysError {
  if (error instanceof ProxyError) return new GenesysProxyError(failureOf(request), error);
  const fault = faultCode(error);
  if (timeouts.has(fault)) {
    return new GenesysTimeoutError(
      `${request.method} ${request.pathTemplate} took too long.`,
      failureOf(request),
    );
  }
  if (closed.has(fault)) {
    const message = `${request.method} ${request.pathTemplate} was cancelled: the client is closed.`;
    return new GenesysCancelledError(message, failureOf(request));
  }
  const explanation = explainFault(fault, hostOf(request), connectTimeoutMs);
  return new GenesysNetworkError(failureOf(request), fault, !beforeSending.has(fault), explanation);
}

function faultCode(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}

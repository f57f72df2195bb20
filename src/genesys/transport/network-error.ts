import { GenesysCancelledError } from '../errors/genesys-cancelled-error';
import type { GenesysError } from '../errors/genesys-error';
import { GenesysNetworkError } from '../errors/genesys-network-error';
import { GenesysTimeoutError } from '../errors/genesys-timeout-error';
import { failureOf } from './failure-of';
import type { GenesysRequest } from './transport';

/** Faults of connecting: the request never left. */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);
/** Our own client has been closed. */
const closed = new Set(['UND_ERR_DESTROYED', 'UND_ERR_CLOSED']);
const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** The typed error of a fault that undici or the system reported. Its message is not kept: it may hold an address. */
export function networkError(request: GenesysRequest, error: unknown): GenesysError {
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
  return new GenesysNetworkError(failureOf(request), fault, !beforeSending.has(fault));
}

function faultCode(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown';
}

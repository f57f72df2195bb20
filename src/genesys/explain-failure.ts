import {
  GenesysCancelledError,
  type GenesysError,
  GenesysNetworkError,
  GenesysProxyError,
  GenesysTimeoutError,
} from './genesys.errors';

/** Why an attempt failed, in words that name the host, without a full stop. Of what Genesys wrote, only its code. */
export function explainFailure(error: GenesysError, host: string): string {
  if (error instanceof GenesysNetworkError || error instanceof GenesysProxyError) return error.explanation;
  if (error instanceof GenesysTimeoutError)
    return `no answer from ${host} in time (GENESYS_REQUEST_TIMEOUT); check that nothing in between holds it back`;
  if (error instanceof GenesysCancelledError) return `a call to ${host} was cancelled`;
  const { status, code } = error.genesys;
  if (status === undefined) return `no usable answer from ${host} (${error.code})`;
  const wait =
    error.retryAfterSeconds === undefined ? '' : ` and asks to wait for ${error.retryAfterSeconds} s`;
  return `${host} answers with ${status}${code === undefined ? '' : ` ${code}`}${wait}`;
}

const OUTBOUND = 'check that this machine may make outbound HTTPS connections to it (firewall, HTTPS_PROXY)';
const CERTIFICATE =
  'check the clock of this machine and, where a proxy inspects TLS, trust its certificate with NODE_EXTRA_CA_CERTS';

/** What connection faults mean, and what to check. */
const CONNECTING: Readonly<Record<string, string>> = {
  ECONNREFUSED: `the connection was refused; ${OUTBOUND}`,
  EHOSTUNREACH: `there is no route to it; ${OUTBOUND}`,
  ENETUNREACH: `there is no route to it; ${OUTBOUND}`,
  ETIMEDOUT: `timed out; ${OUTBOUND}`,
  ENOTFOUND: 'DNS does not know this name; check the DNS settings of this machine and GENESYS_REGION',
  EAI_AGAIN: 'DNS does not answer; check the DNS settings of this machine',
};

/** Codes of OpenSSL and of Node for a certificate that is not trusted. */
const UNTRUSTED = /CERT|SIGNATURE/;
const TLS = /^(ERR_SSL|ERR_TLS|EPROTO)/;

/** The cause of a fault in plain words, made of our own configuration and a code, never of the system's message. */
export function explainFault(fault: string, host: string, connectTimeoutMs: number): string {
  const cannot = `cannot connect to ${host}`;
  if (fault === 'UND_ERR_CONNECT_TIMEOUT')
    return `${cannot}: timed out after ${connectTimeoutMs / 1000} s; ${OUTBOUND}`;
  const known = CONNECTING[fault];
  if (known !== undefined) return `${cannot}: ${known}`;
  if (UNTRUSTED.test(fault))
    return `${cannot}: its TLS certificate is not trusted (${fault}); ${CERTIFICATE}`;
  if (TLS.test(fault)) return `${cannot}: TLS could not be agreed on (${fault}); ${OUTBOUND}`;
  return `${host} closed the connection without an answer (${fault})`;
}

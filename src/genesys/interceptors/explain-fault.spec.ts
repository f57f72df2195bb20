import { explainFault } from './explain-fault';

describe('explainFault', () => {
  it.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'cannot connect to api.mypurecloud.com: timed out after 5 s; check that'],
    ['ETIMEDOUT', 'cannot connect to api.mypurecloud.com: timed out; check that'],
    ['ECONNREFUSED', 'cannot connect to api.mypurecloud.com: the connection was refused; check that'],
    ['ENETUNREACH', 'cannot connect to api.mypurecloud.com: there is no route to it; check that'],
    [
      'ENOTFOUND',
      'cannot connect to api.mypurecloud.com: DNS does not know this name; check the DNS settings',
    ],
    ['EAI_AGAIN', 'cannot connect to api.mypurecloud.com: DNS does not answer; check the DNS settings'],
    ['CERT_HAS_EXPIRED', 'its TLS certificate is not trusted (CERT_HAS_EXPIRED); check the clock'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'NODE_EXTRA_CA_CERTS'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its TLS certificate is not trusted'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its TLS certificate is not trusted'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'TLS could not be agreed on (ERR_SSL_WRONG_VERSION_NUMBER); check that'],
    ['ECONNRESET', 'api.mypurecloud.com closed the connection without an answer (ECONNRESET)'],
  ])('says of %s: %s', (fault, words) => {
    expect(explainFault(fault, 'api.mypurecloud.com', 5_000)).toContain(words);
  });
});

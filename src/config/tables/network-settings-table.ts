import { contact, integer } from '../parsers';
import { noProxyFault, noProxyList, proxyUrl, proxyUrlFault } from '../proxy-parsers';
import type { Setting } from '../setting';
import { trustedProxies, trustedProxiesFault } from '../trusted-proxies';

const aProxy =
  'the http or https URL of a proxy, such as http://proxy.example.org:3128, with user name and password where it demands them';

/** What is between this service and its callers, and between it and Genesys. */
export const networkSettings = {
  metricsPort: {
    env: 'METRICS_PORT_NUMBER',
    description:
      'Port on HOST that serves /metrics without a key, for a network that only the monitoring reaches. Unset means none: GET /metrics on PORT needs a key with metrics:read.',
    expected: 'a whole number from 1 to 65535',
    parse: integer(1, 65_535),
  },
  trustedProxies: {
    env: 'TRUSTED_PROXIES',
    description:
      'Proxies in front of this service whose X-Forwarded-For names the address of a caller, such as 10.0.0.0/8 or loopback, separated by commas. Unset means none: X-Forwarded-* headers are ignored.',
    expected: 'a list of IP addresses, ranges such as 10.0.0.0/8, and loopback, separated by commas',
    parse: trustedProxies,
    fault: trustedProxiesFault,
  },
  securityContact: {
    env: 'SECURITY_CONTACT',
    description:
      'Where to report a vulnerability of this installation, such as mailto:security@example.org. It is published at /.well-known/security.txt (RFC 9116), and there is none without it.',
    expected: 'a mailto: or https: URL',
    parse: contact,
  },
  httpsProxy: {
    env: 'HTTPS_PROXY',
    alias: 'https_proxy',
    description:
      'Proxy for calls to https addresses: to Genesys, and for the keys at JWT_JWKS_URL. https_proxy is another name of this setting.',
    expected: aProxy,
    secret: true,
    parse: proxyUrl,
    fault: proxyUrlFault,
  },
  httpProxy: {
    env: 'HTTP_PROXY',
    alias: 'http_proxy',
    description:
      'Proxy for calls to http addresses, such as a simulator on another machine. http_proxy is another name of this setting.',
    expected: aProxy,
    secret: true,
    parse: proxyUrl,
    fault: proxyUrlFault,
  },
  noProxy: {
    env: 'NO_PROXY',
    alias: 'no_proxy',
    description:
      'Hosts, domains, addresses and ranges that are called without a proxy, separated by commas; * means all. This machine always is. no_proxy is another name of this setting.',
    expected: 'a list of hosts, domains, addresses and ranges separated by commas, or *',
    parse: noProxyList,
    fault: noProxyFault,
  },
} satisfies Record<string, Setting<unknown>>;

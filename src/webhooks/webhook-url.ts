import { isIP } from 'node:net';
import { isPublicAddress } from './delivery/public-address';

/** What is wrong with the URL of a webhook, or undefined. Where its name leads is examined at each attempt. */
export function webhookUrlFault(text: string, allowsPrivateAddresses: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return 'must be a URL';
  if (url.protocol !== 'https:' && !(allowsPrivateAddresses && url.protocol === 'http:'))
    return 'must be an https URL';
  if (url.username !== '' || url.password !== '') return 'must have no user name or password';
  if (url.hash !== '') return 'must have no fragment';
  if (allowsPrivateAddresses) return undefined;
  return isPublicHost(url.hostname) ? undefined : 'must lead to a public address';
}

function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !/(^|\.)(localhost|local|internal)$/.test(host);
}

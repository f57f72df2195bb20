import * as ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public Internet: not of this machine, a private or carrier's network, a link, nor one
 * that wraps another address. An IPv4 address inside an IPv6 one counts as what it is.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

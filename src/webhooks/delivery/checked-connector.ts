import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { buildConnector } from 'undici';
import { openTunnel } from '../../common/proxy/open-tunnel';
import { proxyFor, targetOf } from '../../common/proxy/proxy-for';
import type { ProxySettings } from '../../config/settings';
import { isPublicAddress } from './public-address';

/** Gives every address of a name. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** The name leads to an address that webhooks may not reach. */
export class PrivateAddressError extends Error {}

/** The name leads nowhere. */
export class UnresolvedError extends Error {}

interface Connecting {
  readonly proxies: ProxySettings;
  readonly allowsPrivateAddresses: boolean;
  readonly timeoutMs: number;
  readonly resolve?: Resolve;
}

/**
 * Connects for undici to the very address that was examined: a name that is resolved a second time may lead elsewhere
 * by then. One private address among several is enough to refuse. A proxy is given the address, too.
 */
export function checkedConnector(connecting: Connecting): buildConnector.connector {
  const { proxies, timeoutMs } = connecting;
  const connect = buildConnector({ timeout: timeoutMs });
  return (options, callback) => {
    const fail = (error: Error) => callback(error, null);
    const target = targetOf(options);
    const proxy = proxyFor(target, proxies);
    const isPlain = target.protocol === 'http:';
    addressOf(target.hostname, connecting)
      .then(async (address) => {
        const servername = isIP(target.hostname) === 0 ? target.hostname : undefined;
        const pinned = { ...options, host: address, hostname: address, servername };
        if (proxy === undefined) return connect(pinned, callback);
        const socket = await openTunnel(proxy, { ...target, hostname: address }, timeoutMs);
        return isPlain ? callback(null, socket) : connect({ ...pinned, httpSocket: socket }, callback);
      })
      .catch(fail);
  };
}

async function addressOf(hostname: string, { allowsPrivateAddresses, resolve = resolveAll }: Connecting) {
  const addresses = isIP(hostname) === 0 ? await resolve(hostname) : [hostname];
  const [first] = addresses;
  if (first === undefined) throw new UnresolvedError();
  if (!allowsPrivateAddresses && !addresses.every(isPublicAddress)) throw new PrivateAddressError();
  return first;
}

/** IPv4 first: not every network that has IPv6 addresses leads anywhere with them. */
async function resolveAll(hostname: string): Promise<string[]> {
  try {
    const found = await lookup(hostname, { all: true });
    return found.sort((one, other) => one.family - other.family).map(({ address }) => address);
  } catch {
    return [];
  }
}

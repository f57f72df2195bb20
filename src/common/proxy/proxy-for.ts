import { BlockList, isIP } from 'node:net';
import type { ProxySettings } from '../../config/settings';

/** Where a connection goes. `hostname` has no brackets around an IPv6 address. */
export interface Target {
  readonly protocol: string;
  readonly hostname: string;
  readonly port: number;
}

export function targetOf({ protocol, hostname, port }: URL | ProxyTarget): Target {
  return {
    protocol,
    hostname: withoutBrackets(hostname.toLowerCase()).replace(/\.$/, ''),
    port: Number(port) || (protocol === 'https:' ? 443 : 80),
  };
}

type ProxyTarget = Readonly<Record<'protocol' | 'hostname' | 'port', string>>;

/** The proxy through which a target is reached, or undefined for a direct connection. */
export function proxyFor(target: Target, proxies: ProxySettings): URL | undefined {
  const proxy = target.protocol === 'https:' ? proxies.https : proxies.http;
  const direct =
    proxy === undefined ||
    isThisMachine(target.hostname) ||
    proxies.exempt.some((entry) => matches(entry, target));
  return direct ? undefined : new URL(proxy);
}

/** What is trusted because it is here, such as keys over plain http, must not come from elsewhere. */
function isThisMachine(hostname: string): boolean {
  const named = hostname === 'localhost' || hostname.endsWith('.localhost');
  return named || isWithin(hostname, '127.0.0.0/8') || hostname === '::1';
}

/** An entry of `NO_PROXY`: `*`, `host`, `.domain`, `*.domain`, an address or a range, each with a port or without. */
function matches(entry: string, { hostname, port }: Target): boolean {
  if (entry === '*') return true;
  const [name, itsPort] = hostAndPort(entry);
  if (itsPort !== undefined && itsPort !== port) return false;
  if (name.includes('/')) return isWithin(hostname, name);
  const host = name.replace(/^\*?\./, '');
  return hostname === host || (isIP(hostname) === 0 && hostname.endsWith(`.${host}`));
}

function hostAndPort(entry: string): [host: string, port?: number] {
  if (isIP(entry.split('/')[0]!) === 6) return [entry];
  const [, host = entry, port] = /^(.+?)(?::(\d+))?$/.exec(entry) ?? [];
  return [withoutBrackets(host), port === undefined ? undefined : Number(port)];
}

function isWithin(hostname: string, range: string): boolean {
  const [network = '', prefix = ''] = range.split('/');
  const family = isIP(network);
  if (family === 0 || isIP(hostname) !== family || !/^\d{1,3}$/.test(prefix)) return false;
  const kind = family === 4 ? 'ipv4' : 'ipv6';
  const bits = Number(prefix);
  if (bits > (family === 4 ? 32 : 128)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, kind);
  return list.check(hostname, kind);
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1');
}

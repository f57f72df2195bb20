import { Agent, fetch } from 'undici';
import type { ProxySettings } from '../../config/settings';
import { proxiedConnector } from './proxied-connector';
import { proxyFor, targetOf } from './proxy-for';

const TIMEOUT_MS = 5_000;

/** `fetch` through the proxy of the URL; undefined where there is none, and the runtime's own will do. */
export function proxiedFetch(
  url: URL,
  proxies: ProxySettings,
): ((address: string, options: object) => Promise<Response>) | undefined {
  if (proxyFor(targetOf(url), proxies) === undefined) return undefined;
  const dispatcher = new Agent({ connect: proxiedConnector(proxies, TIMEOUT_MS) });
  // undici's answer is that of the runtime, under a type of its own.
  return (address, options) => fetch(address, { ...options, dispatcher });
}

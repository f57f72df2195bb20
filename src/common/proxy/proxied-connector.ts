import { buildConnector } from 'undici';
import type { ProxySettings } from '../../config/settings';
import { openTunnel } from './open-tunnel';
import { proxyFor, targetOf } from './proxy-for';

/**
 * * Connects for an undici Agent, through a proxy where one is set for the target, so that the Agent's own limits hold
 * either way. undici's ProxyAgent would connect again and again, without a pause, to a proxy that closes the
 * connection, and would wait five minutes for one that does not answer.
 */
export function proxiedConnector(proxies: ProxySettings, timeoutMs: number): buildConnector.connector {
  const connect = buildConnector({ timeout: timeoutMs });
  return (options, callback) => {
    const target = targetOf(options);
    const proxy = proxyFor(target, proxies);
    if (proxy === undefined) return connect(options, callback);
    openTunnel(proxy, target, timeoutMs).then(
      (socket) =>
        target.protocol === 'https:'
          ? connect({ ...options, httpSocket: socket }, callback)
          : callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

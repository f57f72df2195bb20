import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest, type RequestOptions } from 'node:https';
import { isIP, isIPv6, type Socket } from 'node:net';
import { ProxyError } from '../errors';
import { targetOf, type Target } from './proxy-for';

/** Has a proxy connect to a target (CONNECT, RFC 9110 §9.3.6). Rejects with ProxyError, after `timeoutMs` at the latest. */
export function openTunnel(proxy: URL, target: Target, timeoutMs: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = connectRequest(proxy, target);
    const timer = setTimeout(() => request.destroy(ProxyError.slow(proxy, target, timeoutMs)), timeoutMs);
    request.once('close', () => clearTimeout(timer));
    request.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error instanceof ProxyError ? error : ProxyError.unreachable(proxy, target, error.code ?? error.name),
      );
    });
    request.once('connect', (answer: IncomingMessage, socket: Socket, head: Buffer) => {
      clearTimeout(timer);
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300) return resolve(tunnel(socket, head));
      socket.on('error', () => undefined).destroy();
      reject(ProxyError.refused(proxy, target, status));
    });
    request.end();
  });
}

function connectRequest(proxy: URL, target: Target): ClientRequest {
  const { protocol, hostname, port } = targetOf(proxy);
  const authority = `${isIPv6(target.hostname) ? `[${target.hostname}]` : target.hostname}:${target.port}`;
  const send = protocol === 'https:' ? httpsRequest : httpRequest;
  const options: RequestOptions = {
    method: 'CONNECT',
    hostname,
    port,
    path: authority,
    headers: { host: authority, connection: 'keep-alive', ...authorizationOf(proxy) },
    // Node would take the name of the target, which is in the header, for that of the proxy.
    servername: isIP(hostname) === 0 ? hostname : '',
    agent: false,
  };
  return send(options);
}

function authorizationOf({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` };
}

function tunnel(socket: Socket, head: Buffer): Socket {
  if (head.length > 0) socket.unshift(head);
  return socket.setNoDelay(true).setKeepAlive(true, 60_000);
}

import { isIP } from 'node:net';

/**
 * The address that a request came from: behind trusted proxies the one that the first of them saw, else that of the
 * connection. Text that is no address never gets into a log or a record.
 */
export function clientAddress({ ip, socket }: ConnectedRequest): string | undefined {
  return addressIn(ip) ?? addressIn(socket.remoteAddress);
}

/** What is needed of Fastify's request. Its `ip` is the rightmost address that no trusted proxy has. */
interface ConnectedRequest {
  readonly ip: string | undefined;
  readonly socket: { readonly remoteAddress?: string };
}

/** Some proxies add the port, and a socket for both families writes IPv4 addresses as IPv6. */
function addressIn(text = ''): string | undefined {
  const [, bracketed, v4] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(text) ?? [];
  const address = (bracketed ?? v4 ?? text).replace(/^::ffff:(?=[\d.]+$)/i, '');
  return isIP(address) === 0 || address.includes('%') ? undefined : address;
}

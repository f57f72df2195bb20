import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a database that can stop to carry anything while its connections stay open. */
export interface QuietProxy {
  readonly url: string;
  readonly silence: () => void;
  readonly close: () => void;
}

export async function startQuietProxy(databaseUrl: string): Promise<QuietProxy> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => isSilent || to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: url.href, silence: () => (isSilent = true), close };
}

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A way to a server that can stop to carry anything while its connections stay open, as after a loss of power. */
export class SilentProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Leads to the server of `url`; its own `url` is the same with another host and port. */
  static async start(url: string): Promise<SilentProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = new URL(url);
    own.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const proxy = new SilentProxy(server, own.href);
    const { hostname, port } = new URL(url);
    server.on('connection', (near) => proxy.join(near, connect(Number(port), hostname)));
    return proxy;
  }

  fallSilent(): void {
    this.silent = true;
  }

  /** New connections work; those from before stay silent, as their server has forgotten them. */
  recover(): void {
    this.silent = false;
    for (const socket of this.sockets) socket.pause();
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (data) => this.silent || to.write(data));
      from.on('error', () => undefined);
      from.on('close', () => to.destroy());
    }
  }
}

import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** PostgreSQL's answer while it starts: ErrorResponse with SQLSTATE 57P03. */
const STARTING_UP = errorResponse({ S: 'FATAL', C: '57P03', M: 'the database system is starting up' });

/**
 * A way to a server that can stop to carry anything while its connections stay open, as after a loss of power; that can
 * refuse connections, as where the server is gone; and that can answer as a server does that is starting.
 */
export class SilentProxy {
  private readonly sockets = new Set<Socket>();
  private silent = false;
  private starting = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
    private readonly port: number,
  ) {}

  /** Leads to the server of `url`; its own `url` is the same with another host and port. */
  static async start(url: string): Promise<SilentProxy> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port: ownPort } = server.address() as AddressInfo;
    const own = new URL(url);
    own.host = `127.0.0.1:${ownPort}`;
    const proxy = new SilentProxy(server, own.href, ownPort);
    const { hostname, port } = new URL(url);
    server.on('connection', (near) => {
      if (proxy.starting) return sayStartingUp(near);
      proxy.join(near, connect(Number(port), hostname));
    });
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

  /** Ends every connection. */
  cut(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** Ends every connection, and refuses new ones. */
  async goAway(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.cut();
    await closed;
  }

  /** Lets connections in again; those of a server that is starting are answered so. */
  async comeBack({ starting = false } = {}): Promise<void> {
    this.starting = starting;
    if (this.server.listening) return;
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    this.cut();
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
      from.on('close', () => {
        this.sockets.delete(from);
        to.destroy();
      });
    }
  }
}

function sayStartingUp(socket: Socket): void {
  socket.on('error', () => undefined);
  socket.once('data', () => socket.end(STARTING_UP));
}

function errorResponse(fields: Readonly<Record<string, string>>): Buffer {
  const body = Object.entries(fields).map(([type, value]) => `${type}${value}\0`);
  const content = Buffer.from(`${body.join('')}\0`);
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeInt32BE(content.length + 4, 1);
  return Buffer.concat([head, content]);
}

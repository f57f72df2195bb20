import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Certificate } from './self-signed';

/** What a proxy does with CONNECT: it connects, answers with a status, says nothing, or hangs up. */
export type ProxyBehaviour = 'connects' | 'stays silent' | 'hangs up' | number;

/** A small HTTP proxy on this machine. It takes every host name for this machine, as one in a closed network may. */
export class ConnectProxy {
  behaviour: ProxyBehaviour = 'connects';
  /** `user:password` that it demands. */
  credentials?: string;
  /** `host:port` of every CONNECT. */
  readonly asked: string[] = [];
  /** Requests other than CONNECT, which would be readable here. */
  readonly plainRequests: string[] = [];
  private readonly sockets = new Set<Socket>();
  private readonly server: Server;

  /** @param certificate has callers speak TLS with the proxy itself, inside of which they speak TLS with the target */
  constructor(certificate?: Certificate) {
    const refuse: RequestListener = (request, response) => {
      this.plainRequests.push(`${request.method} ${request.url}`);
      response.writeHead(405).end();
    };
    this.server = certificate === undefined ? createServer(refuse) : createTlsServer(certificate, refuse);
  }

  async listen(): Promise<string> {
    this.server.on('connection', (socket: Socket) => this.keep(socket));
    this.server.on('connect', (request: IncomingMessage, socket: Socket) => this.answer(request, socket));
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this.host;
  }

  /** `host:port`, as an error names it. */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  reset(): void {
    this.behaviour = 'connects';
    this.credentials = undefined;
    this.asked.length = 0;
    this.plainRequests.length = 0;
    this.dropConnections();
  }

  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.dropConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, socket: Socket): void {
    this.asked.push(request.url ?? '');
    if (this.behaviour === 'stays silent') return;
    if (this.behaviour === 'hangs up') return void socket.destroy();
    const status = this.statusFor(request);
    if (status !== 200) return void socket.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`);
    const target = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1');
    this.keep(target);
    target.once('connect', () => socket.write('HTTP/1.1 200 Connected\r\n\r\n'));
    target.once('error', () => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    target.pipe(socket).pipe(target);
  }

  private statusFor({ headers }: IncomingMessage): number {
    if (typeof this.behaviour === 'number') return this.behaviour;
    const { credentials } = this;
    const demanded = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
    return demanded === undefined || headers['proxy-authorization'] === demanded ? 200 : 407;
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => this.sockets.delete(socket));
  }
}

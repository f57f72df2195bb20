import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { HttpAdapter } from '../../src/http/http-adapter';

const TIMEOUT_MS = 400;
const INTERVAL_MS = 50;

describe('A client that sends slowly', () => {
  const adapter = new HttpAdapter(pino({ level: 'silent' }), { requestTimeoutMs: TIMEOUT_MS });
  const fastify = adapter.getInstance();

  beforeAll(async () => {
    fastify.post('/here', (_request, reply) => reply.send({ ok: true }));
    await fastify.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => fastify.close());

  /** Sends the text, then a character at a time until it is answered. */
  async function trickle(text: string): Promise<{ answer: string; ms: number }> {
    const began = performance.now();
    const { port } = fastify.server.address() as AddressInfo;
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(text));
    const parts: Buffer[] = [];
    let isOpen = true;
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => undefined).on('close', () => (isOpen = false));
    while (isOpen && parts.length === 0) {
      await sleep(INTERVAL_MS);
      if (isOpen) socket.write(' ');
    }
    const ms = performance.now() - began;
    socket.destroy();
    return { answer: Buffer.concat(parts).toString(), ms };
  }

  it.each([
    [
      'of its body',
      'POST /here HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999\r\n\r\n{',
    ],
    ['of its headers', 'GET /here HTTP/1.1\r\nHost: a\r\nX-Slow: '],
    ['of its first line', 'GET /'],
  ])('is refused in time, with a problem document: in the middle %s', async (_where, text) => {
    const { answer, ms } = await trickle(text);
    expect(answer).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
    expect(answer).toMatch(/^connection: close$/im);
    expect(answer).toContain('"code":"request_timeout"');
    expect(ms).toBeGreaterThanOrEqual(TIMEOUT_MS - INTERVAL_MS);
    expect(ms).toBeLessThan(75 * TIMEOUT_MS);
  });
});

describe('The service', () => {
  it('waits as long for a request as the documentation says, and looks every second', () => {
    const { server } = new HttpAdapter(pino({ level: 'silent' })).getInstance();
    expect([server.requestTimeout, server.headersTimeout]).toEqual([30_000, 30_000]);
    expect(Reflect.get(server, 'connectionsCheckingInterval')).toBe(1_000);
  });
});

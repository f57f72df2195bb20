import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AuditEventPageDto } from '../../src/audit/api/audit.dto';
import { RefusalRecorder } from '../../src/audit/log/refusal-recorder';
import { createLogger } from '../../src/common/logger';
import { asAdmin, createApp } from '../support/create-app';

interface RequestLine {
  readonly msg: string;
  readonly clientAddress?: string;
}

const ROUTE = '/api/v1/sync';

describe('The address of a caller', () => {
  let app: NestFastifyApplication;
  let log: RequestLine[];

  const listen = async (env: Record<string, string>) => {
    log = [];
    const logger = createLogger('info', { write: (line) => void log.push(JSON.parse(line) as RequestLine) });
    app = await createApp({ env, logger });
    await app.listen(0, '127.0.0.1');
  };
  afterEach(() => app.close());

  /** Asks without a key over a real connection, which is refused with 401 and logged, and gives the logged address. */
  const addressOf = async (headers: Record<string, string | string[]>): Promise<string | undefined> => {
    const { port } = app.getHttpServer().address() as AddressInfo;
    log.length = 0;
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: ROUTE, headers, agent: false }, (answer) =>
        answer.resume().once('end', () => resolve(answer.statusCode)),
      )
        .once('error', reject)
        .end();
    });
    expect(status).toBe(401);
    const lines = log.filter(({ msg }) => msg === 'request');
    expect(lines).toHaveLength(1);
    return lines[0]?.clientAddress;
  };

  it.each([
    ['nothing is trusted', {}],
    ['others are', { TRUSTED_PROXIES: '10.0.0.0/8, ::1' }],
  ])('is that of the connection where %s, whatever it forwards', async (_, env) => {
    await listen(env);
    expect(await addressOf({ 'x-forwarded-for': '203.0.113.7' })).toBe('127.0.0.1');
    expect(await addressOf({ 'x-forwarded-for': '203.0.113.7, 10.0.0.1' })).toBe('127.0.0.1');
    expect(await addressOf({ forwarded: 'for=203.0.113.7', 'x-real-ip': '203.0.113.7' })).toBe('127.0.0.1');
  });

  it.each(['loopback', '127.0.0.1', '127.0.0.0/8'])(
    'behind the trusted proxy %s is the rightmost that is not trusted: what a caller sends is left of it',
    async (TRUSTED_PROXIES) => {
      await listen({ TRUSTED_PROXIES: `${TRUSTED_PROXIES}, 10.0.0.0/8` });
      expect(await addressOf({ 'x-forwarded-for': '203.0.113.7' })).toBe('203.0.113.7');
      expect(await addressOf({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7' })).toBe('203.0.113.7');
      expect(await addressOf({ 'x-forwarded-for': '198.51.100.1, 203.0.113.7, 10.0.0.1' })).toBe(
        '203.0.113.7',
      );
      expect(await addressOf({ 'x-forwarded-for': '10.9.9.9, 203.0.113.7:4711' })).toBe('203.0.113.7');
      expect(await addressOf({})).toBe('127.0.0.1');
    },
  );

  it('is the one in the audit log, and that by which repeated failures are counted', async () => {
    await listen({ TRUSTED_PROXIES: 'loopback' });
    const tries = ['203.0.113.7', '203.0.113.8', '203.0.113.7'];
    for (const address of tries)
      await addressOf({ authorization: 'Bearer rk_wrong', 'x-forwarded-for': `10.9.9.9, ${address}` });
    await app.get(RefusalRecorder).close();
    const url = '/api/v1/audit/events?action=access.unauthenticated&sort=seq';
    const { items } = (await app.inject({ url, headers: asAdmin })).json<AuditEventPageDto>();
    expect(items.map(({ target, after }) => [target?.id, (after as { count?: number }).count])).toEqual([
      ['203.0.113.7', undefined],
      ['203.0.113.8', undefined],
      ['203.0.113.7', 1],
    ]);
  });

  it('is that of the proxy where it forwards what is no address', async () => {
    await listen({ TRUSTED_PROXIES: 'loopback' });
    expect(await addressOf({ 'x-forwarded-for': '203.0.113.7, <script>' })).toBe('127.0.0.1');
  });
});

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '../../src/common/logger';
import { ConnectProxy, type ProxyBehaviour } from '../support/connect-proxy';
import { createApp } from '../support/create-app';
import { AUDIENCE, ISSUER, JwtIssuer } from '../support/jwt-issuer';

const PASSWORD = 'pa~ss';

describe('The keys of tokens behind a proxy that makes no connection', () => {
  const proxy = new ConnectProxy();
  const lines: string[] = [];
  let app: NestFastifyApplication;
  let token: string;

  beforeAll(async () => {
    const host = await proxy.listen();
    token = await (await JwtIssuer.create('key-1')).sign();
    app = await createApp({
      env: {
        JWT_ISSUER: ISSUER,
        JWT_AUDIENCE: AUDIENCE,
        JWT_JWKS_URL: 'https://idp.internal/keys',
        HTTPS_PROXY: `http://ann:${PASSWORD}@${host}`,
      },
      logger: createLogger('warn', { write: (line) => void lines.push(line) }),
    });
  });
  afterAll(async () => {
    await app.close();
    await proxy.close();
  });
  beforeEach(() => {
    lines.length = 0;
    proxy.reset();
  });

  it.each<[ProxyBehaviour, string]>([
    [407, 'does not accept the user name and password (407); correct HTTPS_PROXY'],
    [502, 'could not connect to idp.internal:443 (502)'],
    ['hangs up', 'cannot be reached (ECONNRESET); correct HTTPS_PROXY, or start the proxy'],
  ])('let no one in, and the log says why: %s', async (behaviour, words) => {
    proxy.behaviour = behaviour;
    const headers = { authorization: `Bearer ${token}` };
    const answer = await app.inject({ url: '/api/v1/sync', headers });
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'jwks_unavailable']);
    expect(answer.body).not.toContain(proxy.host);
    expect(lines.join()).toContain(`the proxy ${proxy.host} ${words}`);
    expect(lines.join()).not.toContain(PASSWORD);
    expect(proxy.asked).toEqual(['idp.internal:443']);
  });
});

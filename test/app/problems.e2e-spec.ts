import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsOptional, IsString } from 'class-validator';
import type { InjectOptions } from 'fastify';
import { requires } from '../../src/auth/hot-route';
import { Requires } from '../../src/auth/requires';
import { createLogger } from '../../src/common/logger';
import { ServiceUnavailableError } from '../../src/common/errors';
import { ADMIN_KEY, asAdmin, createApp } from '../support/create-app';
import { rawRequest } from '../support/raw-request';

class ProbeDto {
  @IsOptional()
  @IsString()
  name?: string;
}

class BusyError extends ServiceUnavailableError {
  readonly code = 'database_busy';
}

@Controller('probe')
class ProbeController {
  @Post()
  @HttpCode(200)
  @Requires('sync:start')
  echo(@Body() body: ProbeDto): ProbeDto {
    return body;
  }

  @Get()
  @Requires('sync:read')
  read(@Query() query: ProbeDto): ProbeDto {
    return query;
  }

  @Get('plain')
  @Requires('sync:read')
  plain(): { ok: boolean } {
    return { ok: true };
  }

  @Get('broken')
  @Requires('sync:read')
  broken(): never {
    throw new Error('password of the database');
  }

  @Get('busy')
  @Requires('sync:read')
  busy(): never {
    throw new BusyError('Busy.', { retryAfterSeconds: 1.2 });
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

const hotSchema = {
  querystring: {
    type: 'object',
    required: ['userId', 'permission'],
    additionalProperties: false,
    properties: { userId: { type: 'string', minLength: 1 }, permission: { type: 'string' } },
  },
};

describe('problem documents', () => {
  let app: NestFastifyApplication;
  let log: Record<string, unknown>[];

  const destination = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
  const send = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...asAdmin, ...options.headers } });

  beforeAll(async () => {
    log = [];
    app = await createApp({
      imports: [ProbeModule],
      logger: createLogger('debug', destination),
      beforeInit: (created) => {
        const instance = created.getHttpAdapter().getInstance();
        instance.get('/hot', { config: requires('access:check'), schema: hotSchema }, () => ({ ok: true }));
      },
    });
    await app.listen(0, '127.0.0.1');
  });
  beforeEach(() => (log = []));
  afterAll(() => app.close());

  const port = () => (app.getHttpServer().address() as AddressInfo).port;
  const json = { 'content-type': 'application/json' };

  it.each<[string, InjectOptions, number, string]>([
    ['an unknown path', { url: '/nope' }, 404, 'not_found'],
    ['a method that the path does not have', { url: '/probe', method: 'DELETE' }, 405, 'method_not_allowed'],
    [
      'an unknown path with a broken body',
      { url: '/nope', method: 'POST', payload: '{', headers: json },
      404,
      'not_found',
    ],
    ['a broken path', { url: '/%zz' }, 400, 'malformed_url'],
    ['malformed JSON', { url: '/probe', method: 'POST', payload: '{', headers: json }, 400, 'malformed_json'],
    [
      'a poisoned prototype',
      { url: '/probe', method: 'POST', payload: '{"__proto__":{"a":1}}', headers: json },
      400,
      'invalid_request',
    ],
    [
      'another media type',
      { url: '/probe', method: 'POST', payload: '<a/>', headers: { 'content-type': 'text/xml' } },
      415,
      'unsupported_media_type',
    ],
    [
      'a body over 1 MiB',
      { url: '/probe', method: 'POST', payload: `{"name":"${'x'.repeat(1_048_576)}"}`, headers: json },
      413,
      'body_too_large',
    ],
    ['a failure of ours', { url: '/probe/broken' }, 500, 'internal_error'],
  ])('answer %s', async (_name, request, status, code) => {
    const answer = await send(request);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.json()).toMatchObject({ status, code, type: `/problems/${code}` });
    expect(answer.json().traceId).toBe(answer.headers['x-request-id']);
  });

  it.each(['DELETE', 'PUT', 'TRACE', 'OPTIONS', 'PROPFIND'])(
    'name the methods of a path that %s is not one of',
    async (method) => {
      const answer = await rawRequest(port(), [
        `${method} /probe HTTP/1.1`,
        'Host: a',
        'Connection: close',
        '',
        '',
      ]);
      expect(answer).toMatch(/^HTTP\/1.1 405 /);
      expect(answer).toMatch(/^allow: GET, HEAD, POST$/m);
      expect(answer).toContain('"code":"method_not_allowed"');
    },
  );

  it.each([
    ['a verb of nobody', 'FOO /probe HTTP/1.1', 405, 'method_not_allowed'],
    ['a verb of nobody at a path that is not there', 'FOO /nope HTTP/1.1', 404, 'not_found'],
    ['a tunnel', 'CONNECT a:443 HTTP/1.1', 405, 'method_not_allowed'],
    ['what is no HTTP', '\u0016\u0003\u0001', 400, 'malformed_request'],
  ])('answer %s', async (_name, line, status, code) => {
    const answer = await rawRequest(port(), [line, 'Host: a', '', '']);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toMatch(/^content-type: application\/problem\+json/im);
    expect(answer).toContain(`"code":"${code}"`);
    expect(/^allow: /im.test(answer)).toBe(status === 405);
  });

  it('answer an expectation that is not met here', async () => {
    const lines = ['POST /probe HTTP/1.1', 'Host: a', 'Expect: 200-ok', 'Content-Length: 0', '', ''];
    const answer = await rawRequest(port(), lines);
    expect(answer).toMatch(/^HTTP\/1.1 417 /);
    expect(answer).toContain('"code":"expectation_failed"');
  });

  it.each<[string, string[]]>([
    ['no Host', []],
    ['two of them', ['Host: a', 'Host: b']],
    ['the same one twice', ['Host: a', 'Host: a']],
    ...['', 'a b', 'a/b', 'a,b', '[::1', 'a:99999999', 'user@a', 'a:b', 'é', 'http://a'].map(
      (host): [string, string[]] => [JSON.stringify(host), [`Host: ${host}`]],
    ),
  ])('refuse %s', async (_name, hosts) => {
    const answer = await rawRequest(port(), ['GET /probe HTTP/1.1', ...hosts, 'Connection: close', '', '']);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('"code":"invalid_host"');
  });

  it.each(['Host: rolecall.example:8443', 'Host: [::1]:3000', 'Host: 10.0.0.1', 'Host: my_service'])(
    'let %s be',
    async (host) => {
      const lines = ['GET /nope HTTP/1.1', host, 'Connection: close', '', ''];
      expect(await rawRequest(port(), lines)).toContain('"code":"not_found"');
    },
  );

  it('let HTTP/1.0 come without a Host', async () => {
    expect(await rawRequest(port(), ['GET /nope HTTP/1.0', '', ''])).toContain('"code":"not_found"');
  });

  it('count an empty body as none, whatever its type', async () => {
    for (const type of ['application/json', 'application/x-www-form-urlencoded', 'text/csv']) {
      const headers = { 'content-type': type };
      const answer = await send({ url: '/probe', method: 'POST', payload: '', headers });
      expect([type, answer.statusCode, answer.json()]).toEqual([type, 200, {}]);
    }
  });

  it.each([
    ['application/x-www-form-urlencoded', 'The body is application/x-www-form-urlencoded.'],
    ['text/plain;charset=utf-8', 'The body is text/plain.'],
    ['text/csv', 'The body is text/csv.'],
    ['', 'The body has no Content-Type.'],
  ])('say which type to send instead of %p', async (type, sentence) => {
    const answer = await send({
      url: '/probe',
      method: 'POST',
      payload: '{"name":"a"}',
      headers: type === '' ? {} : { 'content-type': type },
    });
    expect(answer.statusCode).toBe(415);
    expect(answer.json().detail).toBe(`${sentence} Send it with "Content-Type: application/json".`);
  });

  it.each(['gzip', 'deflate', 'br', 'x-unknown', 'gzip, br'])('read no body coded as %s', async (coding) => {
    const headers = { ...json, 'content-encoding': coding };
    const answer = await send({ url: '/probe', method: 'POST', payload: '{"name":"a"}', headers });
    expect([answer.statusCode, answer.json().detail]).toEqual([
      415,
      `The body is coded as ${coding}. Send it as it is, without Content-Encoding.`,
    ]);
  });

  it('read no body that is not UTF-8', async () => {
    const latin = {
      url: '/probe',
      method: 'POST',
      payload: Buffer.from('{"name":"J\xfcrgen"}', 'latin1'),
    } as const;
    const told = await send({
      ...latin,
      headers: { 'content-type': 'application/json; charset=ISO-8859-1' },
    });
    expect([told.statusCode, told.json().detail]).toEqual([
      415,
      'The body is in ISO-8859-1. Send it in UTF-8.',
    ]);
    const untold = await send({ ...latin, headers: json });
    expect([untold.statusCode, untold.json().code]).toEqual([400, 'malformed_body']);
    const meant = await send({ url: '/probe', method: 'POST', payload: '{"name":"\\ufffd"}', headers: json });
    expect(meant.json()).toEqual({ name: '\ufffd' });
  });

  it('point at a member that is given twice', async () => {
    const payload = '{"name":"a","name":"b"}';
    const answer = await send({ url: '/probe', method: 'POST', payload, headers: json });
    expect([answer.statusCode, answer.json().errors]).toEqual([
      400,
      [{ pointer: '/body/name', detail: 'is given more than once' }],
    ]);
  });

  it('point at each bad parameter of a hot route', async () => {
    const answer = await send({ url: '/hot?userId=&verbose=1' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid_request']);
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([
        { pointer: '/query/permission', detail: 'is required' },
        { pointer: '/query/verbose', detail: 'unknown member' },
        { pointer: '/query/userId', detail: 'must NOT have fewer than 1 characters' },
      ]),
    );
  });

  it('refuse a parameter that is given twice to a hot route', async () => {
    const answer = await send({ url: '/hot?userId=a&userId=b&permission=p' });
    expect(answer.json().errors).toEqual([{ pointer: '/query/userId', detail: 'must be string' }]);
  });

  it.each(['/probe?nmae=x', '/probe/plain?nmae=x'])(
    'refuse the unknown query parameter of %s',
    async (url) => {
      const answer = await send({ url });
      expect(answer.statusCode).toBe(400);
      expect(answer.json().errors).toEqual([{ pointer: '/query/nmae', detail: 'unknown member' }]);
    },
  );

  it('come before the body is read when there is no caller', async () => {
    const answer = await app.inject({ url: '/probe', method: 'POST', payload: '{', headers: json });
    expect(answer.statusCode).toBe(401);
  });

  it('say when to try again, in whole seconds', async () => {
    const answer = await send({ url: '/probe/busy' });
    expect([answer.statusCode, answer.headers['retry-after'], answer.json().code]).toEqual([
      503,
      '2',
      'database_busy',
    ]);
  });

  it('hide a fault of ours from the caller and log it once, at error level', async () => {
    const answer = await send({ url: '/probe/broken' });
    expect(answer.body).not.toContain('password');
    const errors = log.filter(({ level }) => level === 50);
    expect(errors).toMatchObject([
      {
        requestId: answer.json().traceId,
        err: { message: 'password of the database' },
        code: 'internal_error',
      },
    ]);
  });

  it('carry the request id of the caller, and so do answers and log lines', async () => {
    const headers = { 'x-request-id': 'trace-me' };
    const answers = [await send({ url: '/probe/plain', headers }), await send({ url: '/nope', headers })];
    expect(answers.map((answer) => answer.headers['x-request-id'])).toEqual(['trace-me', 'trace-me']);
    expect(answers[1]?.json().traceId).toBe('trace-me');
    expect(log.map(({ requestId }) => requestId)).toEqual(['trace-me', 'trace-me']);
  });

  it('log the route, the status and the caller, and neither the query nor the key', async () => {
    await send({ url: '/probe?name=jane.doe' });
    expect(log).toMatchObject([
      {
        level: 20,
        method: 'GET',
        route: '/probe',
        status: 200,
        caller: 'bootstrap',
        clientAddress: '127.0.0.1',
      },
    ]);
    expect(JSON.stringify(log)).not.toMatch(new RegExp(`jane|${ADMIN_KEY}`));
  });

  it('come with headers that keep answers out of caches and frames', async () => {
    for (const url of ['/probe/plain', '/nope', '/%zz']) {
      expect((await send({ url })).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'content-security-policy':
          "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
        'strict-transport-security': 'max-age=31536000',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });

  it('answer headers that are too large for Node', async () => {
    const answer = await rawRequest(port(), [
      'GET / HTTP/1.1',
      'Host: a',
      `X-Long: ${'x'.repeat(40_000)}`,
      '',
      '',
    ]);
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
    expect(answer).toContain('"code":"headers_too_large"');
    expect(answer).toMatch(/^content-security-policy: default-src 'none'/m);
  });

  it.each([
    ['two keys, the good one first', [ADMIN_KEY, 'rk_other-other-other-other-other-other']],
    ['two keys, the good one last', ['rk_other-other-other-other-other-other', ADMIN_KEY]],
    ['the good key twice', [ADMIN_KEY, ADMIN_KEY]],
  ])('turn away %s', async (_name, keys) => {
    const credentials = keys.map((key) => `Authorization: Bearer ${key}`);
    const lines = ['GET /probe/plain HTTP/1.1', 'Host: a', 'Connection: close', ...credentials, '', ''];
    expect(await rawRequest(port(), lines)).toMatch(/^HTTP\/1.1 401 /);
  });

  it('let a caller in whose scheme is written in another case', async () => {
    const answer = await app.inject({
      url: '/probe/plain',
      headers: { authorization: `bEARER ${ADMIN_KEY}` },
    });
    expect(answer.statusCode).toBe(200);
  });
});

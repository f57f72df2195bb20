import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, HttpCode, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsOptional, IsString } from 'class-validator';
import type { InjectOptions } from 'fastify';
import { requires } from '../../src/auth/hot-route';
import { Requires } from '../../src/auth/requires';
import { createLogger } from '../../src/common/logger';
import { ServiceUnavailableError } from '../../src/common/service-unavailable-error';
import { ADMIN_KEY, asAdmin, createApp } from '../support/create-app';
import { rawRequest } from '../support/raw-request';

class ProbeDto {
  @IsOptional()
  @IsString()
  name?: string;
}

class BusyError extends ServiceUnavailableError {
  readonly code = 'busy';
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
    ['a method that the path does not have', { url: '/probe', method: 'DELETE' }, 404, 'not_found'],
    [
      'an unknown path with a broken body',
      { url: '/nope', method: 'POST', payload: '{', headers: json },
      404,
      'not_found',
    ],
    ['a broken path', { url: '/%zz' }, 400, 'malformed_url'],
    ['malformed JSON', { url: '/probe', method: 'POST', payload: '{', headers: json }, 400, 'malformed_json'],
    ['an empty JSON body', { url: '/probe', method: 'POST', headers: json }, 400, 'malformed_json'],
    [
      'a poisoned prototype',
      { url: '/probe', method: 'POST', payload: '{"__proto__":{"a":1}}', headers: json },
      400,
      'malformed_json',
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

  it('point at each bad parameter of a hot route', async () => {
    const answer = await send({ url: '/hot?userId=&verbose=1' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid_request']);
    expect(answer.json().errors).toEqual(
      expect.arrayContaining([
        { pointer: '/query/permission', detail: 'is required' },
        { pointer: '/query/verbose', detail: 'is not known here' },
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
      expect(answer.json().errors).toEqual([{ pointer: '/query/nmae', detail: 'is not known here' }]);
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
      'busy',
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
      { level: 20, method: 'GET', route: '/probe', status: 200, caller: 'bootstrap' },
    ]);
    expect(JSON.stringify(log)).not.toMatch(new RegExp(`jane|${ADMIN_KEY}`));
  });

  it('come with headers that keep answers out of caches and frames', async () => {
    for (const url of ['/probe/plain', '/nope', '/%zz']) {
      expect((await send({ url })).headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
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

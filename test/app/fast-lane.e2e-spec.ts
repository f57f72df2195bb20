import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import type { CreatedApiKeyDto } from '../../src/api-keys/api-keys.dto';
import { RequestLimiter } from '../../src/auth/request-limiter';
import { MetricsRegistry } from '../../src/metrics/metrics-registry';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { rawRequest } from '../support/raw-request';
import { ServiceWithSimulator } from '../support/service-with-simulator';

const org = buildOrg({
  users: [{ id: 'ada' }, { id: 'bob', state: 'inactive' }],
  roles: [{ id: 'editor', gives: 'routing:queue:edit' }],
  grants: [['ada', 'editor', 'home']],
});
const CHECK = '/api/v1/check-permission';
const EVALUATION = '/access/v1/evaluation';
const PLAIN = `${CHECK}?userId=ada&permission=routing:queue:edit`;

const evaluation = {
  subject: { type: 'user', id: 'ada' },
  action: { name: 'routing:queue:edit' },
  resource: { type: 'division', id: 'home' },
};

interface Asked {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'HEAD' | 'PUT';
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

const evaluated = (body: unknown, headers: Record<string, string> = {}): Asked => ({
  url: EVALUATION,
  method: 'POST',
  headers: { ...asAdmin, 'content-type': 'application/json', ...headers },
  body: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body),
});
const checked = (query: string, headers: Record<string, string> = asAdmin): Asked => ({
  url: `${CHECK}?${query}`,
  headers,
});

/** What differs from one answer to the next, or belongs to the connection. */
const OWN = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'transfer-encoding']);
const kept = (headers: Iterable<readonly [string, unknown]>) =>
  Object.fromEntries(
    [...headers].filter(([name]) => !OWN.has(name)).map(([name, value]) => [name, String(value)]),
  );
/** A problem document names the request. */
const withoutId = (body: string) => body.replace(/"traceId":"[^"]*"/, '');

describe('The fast lane', () => {
  let service: ServiceWithSimulator;
  let url: string;
  let taken: jest.SpyInstance<boolean>;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org }, { RATE_LIMIT_CHECKS_PER_MINUTE: '100000' });
    await service.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(service.app.getHttpServer().address() as AddressInfo).port}`;
    taken = jest.spyOn(service.app.get(RequestLimiter), 'takesUnseen');
    // A key is known from its first request on, and an index is built for the first evaluation.
    await fast(checked('userId=ada&permission=routing:queue:edit'));
    await fast(evaluated(evaluation));
  });
  afterAll(() => service.stop());

  async function fast({ url: path, method = 'GET', headers = asAdmin, body }: Asked) {
    const before = taken.mock.results.filter(({ value }) => value === true).length;
    const answer = await fetch(url + path, { method, headers, body });
    const text = await answer.text();
    const wasFast = taken.mock.results.filter(({ value }) => value === true).length > before;
    return { wasFast, status: answer.status, headers: kept(answer.headers), body: withoutId(text) };
  }

  /** Without a connection, and so without the lane. */
  async function ordinary({ url: path, method = 'GET', headers = asAdmin, body }: Asked) {
    const answer = await service.app.inject({ url: path, method, headers, payload: body });
    const { statusCode: status } = answer;
    return { status, headers: kept(Object.entries(answer.headers)), body: withoutId(answer.body) };
  }

  it.each([
    checked('userId=ada&permission=routing:queue:edit'),
    checked('permission=routing%3Aqueue%3Aedit&divisionId=home&userId=ada'),
    checked('userId=bob&permission=routing:queue:edit&divisionId=*'),
    checked('userId=who&permission=what'),
    { ...checked('userId=ada&permission=admin'), headers: { ...asAdmin, 'x-request-id': 'mine' } },
    evaluated(evaluation),
    evaluated(JSON.stringify(evaluation, null, 2)),
    evaluated({ ...evaluation, subject: { type: 'robot', id: 'r2' } }),
    evaluated({ ...evaluation, resource: { type: 'queue:é', id: '"\\u0001\u2028' }, context: { time: 1 } }),
  ])('answers $url as the route itself does: %#', async (asked) => {
    const { wasFast, ...answer } = await fast(asked);
    expect({ wasFast, ...answer }).toEqual({ wasFast: true, ...(await ordinary(asked)) });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['no credentials', checked('userId=ada&permission=admin', {})],
    ['a wrong key', checked('userId=ada&permission=admin', { authorization: 'Bearer rk_wrong' })],
    [
      'two keys',
      checked('userId=ada&permission=admin', { authorization: `${asAdmin.authorization}, Bearer x` }),
    ],
    ['no query', { url: CHECK }],
    ['a part missing', checked('userId=ada')],
    ['an empty part', checked('userId=ada&permission=')],
    ['a part given twice', checked('userId=ada&userId=bob&permission=admin')],
    ['an unknown part', checked('userId=ada&permission=admin&division=home')],
    ['a blank', checked('userId=ada+b&permission=admin')],
    ['a NUL', checked('userId=ada%00&permission=admin')],
    ['what is no UTF-8', checked('userId=%ff&permission=admin')],
    ['half an escape', checked('userId=a%2&permission=admin')],
    ['other letters', checked('userId=%C3%A9%22&permission=admin')],
    ['a certain freshness', checked('userId=ada&permission=admin&consistency=minimize_latency')],
    ['a past revision', checked('userId=ada&permission=admin&at=1')],
    ['another method', { url: PLAIN, method: 'HEAD' }],
    ['a method that is not there', { url: PLAIN, method: 'PUT' }],
    ['an unfit request id', checked('userId=ada&permission=admin', { ...asAdmin, 'x-request-id': 'a b' })],
    ['an unfit request id of an evaluation', evaluated(evaluation, { 'x-request-id': 'a b' })],
    ['a preference', evaluated(evaluation, { prefer: 'return=minimal' })],
    ['no JSON', evaluated('{')],
    ['bytes that are no UTF-8', evaluated(Buffer.from('{"subject":"\xff"}', 'latin1'))],
    ['another type', evaluated(evaluation, { 'content-type': 'text/plain' })],
    ['a charset', evaluated(evaluation, { 'content-type': 'application/json; charset=latin1' })],
    ['a coding', evaluated(evaluation, { 'content-encoding': 'gzip' })],
    ['an empty body', evaluated('')],
    ['a list', evaluated([])],
    ['a member given twice', evaluated('{"subject":1,"subject":2}')],
    ['a part missing from an evaluation', evaluated({ ...evaluation, action: undefined })],
    ['a wrong context', evaluated({ ...evaluation, context: 1 })],
    ['a past evaluation', evaluated({ ...evaluation, context: { at: 1 } })],
    ['a long body', evaluated({ ...evaluation, context: { note: 'x'.repeat(20_000) } })],
  ] satisfies [string, Asked][])('leaves %s to the route itself', async (_name, asked) => {
    expect(await fast(asked)).toEqual({ wasFast: false, ...(await ordinary(asked)) });
  });

  it('gives any query the answer of the route', async () => {
    const names = fc.constantFrom('userId', 'permission', 'divisionId', 'user%49d', 'at', '');
    const values = fc.oneof(
      fc.constantFrom(
        'ada',
        'bob',
        'routing:queue:edit',
        'routing%3aqueue%3Aedit',
        'home',
        '*',
        '',
        'a=b',
        'a#b',
      ),
      fc.string({ maxLength: 3 }).map((text) => encodeURIComponent(text.toWellFormed())),
    );
    const query = fc.array(fc.tuple(names, values), { maxLength: 4 }).map((pairs) => {
      const asked = [['userId', 'ada'], ['permission', 'routing:queue:edit'], ...pairs].slice(-3);
      return asked.map((pair) => pair.join('=')).join('&');
    });
    await fc.assert(
      fc.asyncProperty(query, async (text) => {
        const asked = checked(text.replaceAll('#', '%23'));
        expect(await fast(asked)).toMatchObject(await ordinary(asked));
      }),
      { numRuns: 60 },
    );
  });

  it('reads a body that comes in pieces, and what follows on the connection', async () => {
    const { port } = new URL(url);
    const body = JSON.stringify(evaluation);
    const head = (rest: string[]) => [
      `POST ${EVALUATION} HTTP/1.1`,
      'host: localhost',
      `authorization: ${asAdmin.authorization}`,
      'content-type: application/json',
      ...rest,
    ];
    const chunked = [
      ...head(['transfer-encoding: chunked', '']),
      body.length.toString(16),
      body,
      '0',
      '',
      '',
    ];
    const whole = [...head([`content-length: ${body.length}`, '']), body];
    const faulty = [...head(['content-length: 2', '']), '[]'];
    const last = [...head([`content-length: ${body.length}`, 'connection: close', '']), body];
    const sent = [chunked, whole, faulty, last].map((lines) => lines.join('\r\n')).join('');
    const statuses = [...(await rawRequest(Number(port), [sent])).matchAll(/HTTP\/1\.1 (\d+)/g)];
    expect(statuses.map(([, status]) => status)).toEqual(['200', '200', '400', '200']);
  });

  it('counts what it answers like everything else', async () => {
    const figures = async () => {
      const text = await service.app.get(MetricsRegistry).text();
      const of = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0);
      return [
        of(
          /^rolecall_decisions_total\{[^}]*endpoint="check",outcome="allowed",reason="granted_in_some[^}]*\} (\d+)/m,
        ),
        of(
          /^rolecall_http_request_duration_seconds_count\{[^}]*route="\/api\/v1\/check-permission"[^}]*status="200"[^}]*\} (\d+)/m,
        ),
      ];
    };
    const before = await figures();
    expect(await fast({ url: PLAIN })).toMatchObject({ wasFast: true });
    await ordinary({ url: PLAIN });
    const grown = (await figures()).map((figure, at) => figure - before[at]!);
    expect(grown).toEqual([2, 2]);
  });

  it('lets in no key that has been revoked, and none for what it may not', async () => {
    const newKey = async (roles: string[]) => {
      const { body } = await service.post<CreatedApiKeyDto>('/api/v1/api-keys', { name: 'Caller', roles });
      return { id: body.id, headers: { authorization: `Bearer ${body.key}` } };
    };
    const key = await newKey(['access-checker']);
    const other = await newKey(['auditor']);
    expect(await fast({ url: PLAIN, headers: key.headers })).toMatchObject({ wasFast: false, status: 200 });
    expect(await fast({ url: PLAIN, headers: key.headers })).toMatchObject({ wasFast: true, status: 200 });
    for (let time = 0; time < 2; time++)
      expect(await fast({ url: PLAIN, headers: other.headers })).toMatchObject({
        wasFast: false,
        status: 403,
      });
    await service.app.inject({ method: 'DELETE', url: `/api/v1/api-keys/${key.id}`, headers: asAdmin });
    expect(await fast({ url: PLAIN, headers: key.headers })).toMatchObject({ wasFast: false, status: 401 });
  });
});

describe('A limit on the fast lane', () => {
  let service: ServiceWithSimulator;
  afterAll(() => service.stop());

  it('counts both ways together, and says what is left where it always does', async () => {
    service = await ServiceWithSimulator.start({ org }, { RATE_LIMIT_CHECKS_PER_MINUTE: '8' });
    await service.app.listen(0, '127.0.0.1');
    const { port } = service.app.getHttpServer().address() as AddressInfo;
    const answers = [];
    for (let time = 0; time < 9; time++) {
      const { status, headers } = await fetch(`http://127.0.0.1:${port}${PLAIN}`, { headers: asAdmin });
      answers.push([status, headers.get('ratelimit')?.slice(0, 12)]);
    }
    const unseen = Array<unknown>(6).fill([200, undefined]);
    expect(answers).toEqual([...unseen, [200, '"checks";r=1'], [200, '"checks";r=0'], [429, '"checks";r=0']]);
  });
});

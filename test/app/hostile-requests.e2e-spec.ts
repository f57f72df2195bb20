import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { OpenAPIV3_1 } from 'openapi-types';
import type { Problem } from '../../src/http/problem';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { operationsOf } from '../../scripts/fuzz-test/api-operation';

const document = JSON.parse(
  readFileSync(join(__dirname, '../../openapi.json'), 'utf8'),
) as OpenAPIV3_1.Document;
const withBody = operationsOf(document).filter(({ body }) => body !== undefined);
const lists = operationsOf(document).filter(
  ({ method, parameters }) => method === 'GET' && parameters.length > 0,
);

/** Of the processor: the work of others on the machine does not count. Seconds before the limits. */
const MAX_CPU_MS = 2_000;

/** Routes whose standard lets errors be a plain sentence. */
const isPlain = (path: string) => /^\/(access\/v1|\.well-known\/authzen)/.test(path);

const members = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`m${i}`, 1]));
const hostile: readonly [name: string, json: string][] = [
  ['90,000 unknown members', JSON.stringify(members(90_000))],
  ['a list of 300,000', JSON.stringify(Array(300_000).fill(1))],
  ['5,000 objects of 20 unknown members', JSON.stringify(Array(5_000).fill(members(20)))],
  ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
  ['a member of many lists', JSON.stringify({ items: Array(100).fill(Array(400).fill({})) })],
];

describe('A request that asks for more work than it looks like', () => {
  let service: ServiceWithSimulator;

  beforeAll(async () => (service = await ServiceWithSimulator.start({ org: 'demo' })));
  afterAll(() => service.stop());

  const pathOf = (path: string) => path.replaceAll(/\{\w+\}/g, 'x');
  const send = async (request: InjectOptions) => {
    const before = process.cpuUsage();
    const answer = await service.app.inject({ ...request, headers: { ...asAdmin, ...request.headers } });
    const { user, system } = process.cpuUsage(before);
    return { status: answer.statusCode, text: answer.body, cpuMs: (user + system) / 1_000 };
  };
  const sendJson = (method: string, url: string, payload: string) =>
    send({ method: method, url, payload, headers: { 'content-type': 'application/json' } });

  it.each(withBody)(
    '$method $path refuses it before it is validated, in few words',
    async ({ method, path, bodyType }) => {
      const refused = [400, 404, 413, ...(bodyType === 'application/json' ? [] : [415])];
      for (const [name, json] of hostile) {
        const { status, text, cpuMs } = await sendJson(method, pathOf(path), json);
        expect({ name, is: refused.includes(status) }).toEqual({ name, is: true });
        expect(cpuMs).toBeLessThan(MAX_CPU_MS);
        expect(text.length).toBeLessThan(4_000);
        if (isPlain(path)) continue;
        const { errors = [], errorCount = 0 } = JSON.parse(text) as Problem;
        expect(errors.length).toBeLessThanOrEqual(20);
        expect(errorCount).toBeGreaterThanOrEqual(errors.length);
      }
    },
  );

  it.each(withBody)('$method $path refuses what could not be kept', async ({ method, path }) => {
    for (const json of [String.raw`{"name":"\ud800"}`, String.raw`{"name":"\u0000"}`, '{"name":1e999}']) {
      const { status, text } = await sendJson(method, pathOf(path), json);
      expect(status).toBe(400);
      expect(text).toContain('/body/name');
    }
  });

  it.each(withBody)('$method $path reads neither forms nor plain text', async ({ method, path }) => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain']) {
      const answer = await send({
        method: method,
        url: pathOf(path),
        payload: 'a=1&b=2',
        headers: { 'content-type': type },
      });
      expect(answer.status).toBe(isPlain(path) ? 400 : 415);
    }
  });

  it.each(lists)('$method $path refuses a flood of parameters, and NUL', async ({ path }) => {
    const flood = Array.from({ length: 5_000 }, (_, i) => `q${i}`).join('&');
    const flooded = await send({ method: 'GET', url: `${pathOf(path)}?${flood}` });
    expect([flooded.status, flooded.cpuMs < MAX_CPU_MS]).toEqual([400, true]);
    expect(flooded.text).toContain('has more than 100 parameters');
    const nul = await send({ method: 'GET', url: `${pathOf(path)}?search=a%00` });
    expect([nul.status, nul.text]).toEqual([400, expect.stringContaining('contains a NUL character')]);
  });

  it.each(withBody)('$method $path takes no body for another than it is', async ({ method, path }) => {
    const twice = await sendJson(method, pathOf(path), '{"name":"a","b":[{"name":1,"name":2}]}');
    expect(twice.status).toBe(400);
    expect(twice.text).toContain('/body/b/0/name');
    for (const json of [
      '[]',
      '[[]]',
      '"x"',
      '1',
      'true',
      '{"__proto__":{}}',
      '{"constructor":{"prototype":{}}}',
    ]) {
      const { status } = await sendJson(method, pathOf(path), json);
      expect([json, status < 500, status >= 400]).toEqual([json, true, true]);
    }
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    const coded = await send({ method: method, url: pathOf(path), payload: '{}', headers });
    expect(coded.status).toBe(isPlain(path) ? 400 : 415);
  });

  it.each([
    '{"assertions":[[]]}',
    '{"assertions":[{"name":"a","claim":{"kind":"only_group_holds","exceptSubjects":[[]]}}]}',
    '{"assertionIds":[[]]}',
  ])('is no assertion in %s', async (json) => {
    const { status, text } = await sendJson('POST', '/api/v1/assertions/evaluations', json);
    expect([status, text]).toEqual([400, expect.stringContaining('"pointer":"/body/assertion')]);
  });

  it('counts what it does not list', async () => {
    const { text } = await sendJson('POST', '/api/v1/assertions', JSON.stringify(members(90)));
    const { errors, errorCount } = JSON.parse(text) as Problem;
    expect(errors).toHaveLength(20);
    expect(errorCount).toBeGreaterThan(90);
  });

  it('is not a thousand checks, nor ten thousand items', async () => {
    const check = { userId: 'nobody', permission: 'routing:queue:view', properties: { 'a.b': ['c'] } };
    const checks = await sendJson(
      'POST',
      '/api/v1/check-permission/batch',
      JSON.stringify({ checks: Array(1_000).fill(check) }),
    );
    expect(checks.status).toBe(200);
    const item = { kind: 'grant_added', subjectType: 'user', subjectId: 'u', roleId: 'r', divisionId: '*' };
    const items = JSON.stringify({ items: Array(10_000).fill(item) });
    const { status, text } = await sendJson('POST', '/api/v1/simulations', items);
    expect([status, text]).toEqual([400, expect.stringContaining('/body/items/0/subjectId')]);
  });
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildOrg } from '../support/build-org';
import { asAdmin } from '../support/create-app';
import { logLines } from '../support/log-lines';
import { ServiceWithSimulator } from '../support/service-with-simulator';

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
  readonly status: { readonly code?: number };
}

interface SentTraces {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: SentSpan['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const PARENT_ID = 'b7ad6b7169203331';

const org = buildOrg({
  users: [{ id: 'secret-ada', name: 'Secret Ada' }],
  roles: [{ id: 'editor', gives: 'routing:queue:edit' }],
  grants: [['secret-ada', 'editor', 'home']],
});

describe('Traces', () => {
  const { logger, lines } = logLines();
  const received: SentTraces[] = [];
  let collector: Server;
  let service: ServiceWithSimulator;

  beforeAll(async () => {
    collector = createServer((request, response) => {
      void json(request).then((body) => {
        received.push(body as SentTraces);
        response.setHeader('content-type', 'application/json').end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const { port } = collector.address() as AddressInfo;
    Object.assign(process.env, {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_SERVICE_NAME: 'rolecall-test',
      OTEL_BSP_SCHEDULE_DELAY: '50',
    });
    service = await ServiceWithSimulator.start({ org }, { GENESYS_TIME_BUDGET: '5s' }, undefined, logger);
  });
  afterAll(async () => {
    await service.stop();
    collector.close();
    for (const name of Object.keys(process.env)) if (name.startsWith('OTEL_')) delete process.env[name];
  });

  const spans = () =>
    received.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  const attribute = (span: SentSpan, name: string) =>
    Object.values(span.attributes.find(({ key }) => key === name)?.value ?? {})[0];
  /** Waits until the span that ends last has arrived: the others are there by then, or in the same batch. */
  const arrived = async (found: (span: SentSpan) => boolean): Promise<SentSpan> => {
    for (;;) {
      const span = spans().find(found);
      if (span !== undefined) return span;
      await sleep(20);
    }
  };
  const get = (url: string, headers: object = {}) => service.get(url, { ...asAdmin, ...headers });

  it('keep the trace of the caller, with the calls and statements of a request below it', async () => {
    const traceparent = `00-${TRACE_ID}-${PARENT_ID}-01`;
    const url = '/api/v1/users/secret-ada/permissions/routing:queue:edit/explanation';
    expect((await get(`${url}?consistency=fully_consistent`, { traceparent })).status).toBe(200);
    const request = await arrived(({ parentSpanId }) => parentSpanId === PARENT_ID);
    expect([request.traceId, request.name]).toEqual([
      TRACE_ID,
      'GET /api/v1/users/:id/permissions/:permission/explanation',
    ]);
    expect(attribute(request, 'http.response.status_code')).toBe(200);
    const below = spans().filter(({ traceId }) => traceId === TRACE_ID);
    const attempts = below.filter(({ name }) => name.startsWith('GET /api/v2/'));
    expect(attempts.length).toBeGreaterThan(0);
    for (const attempt of attempts) expect(attempt.parentSpanId).toBe(request.spanId);
    const resource = received[0]?.resourceSpans[0]?.resource.attributes ?? [];
    expect(resource).toContainEqual({ key: 'service.name', value: { stringValue: 'rolecall-test' } });
  });

  it('have statements by kind and table within their request', async () => {
    await service.post('/api/v1/api-keys', { name: 'Secret key', roles: ['auditor'] });
    const request = await arrived(({ name }) => name === 'POST /api/v1/api-keys');
    const statements = spans().filter(({ parentSpanId }) => parentSpanId === request.spanId);
    expect(statements.map(({ name }) => name)).toContain('INSERT api_key');
    expect(attribute(statements[0]!, 'db.system.name')).toBe('sqlite');
  });

  it('have a sync run with its parts, and their calls', async () => {
    const sync = await arrived(({ name }) => name === 'sync');
    const users = spans().find(
      ({ name, parentSpanId }) => name === 'sync users' && parentSpanId === sync.spanId,
    );
    expect(attribute(users!, 'rolecall.sync.part')).toBe('users');
    const calls = spans().filter(({ parentSpanId }) => parentSpanId === users!.spanId);
    expect(calls.map(({ name }) => name)).toContain('GET /api/v2/users/query');
    expect(attribute(calls[0]!, 'http.response.status_code')).toBe(200);
  });

  it('say that a call failed, by its code, and are named in lines of the log', async () => {
    await service.simulator.setFaults([{ effects: [{ kind: 'status', status: 500 }] }]);
    const before = lines.length;
    const traceparent = `00-${'1'.repeat(32)}-${PARENT_ID}-01`;
    const url = '/api/v1/check-permission?userId=secret-ada&permission=routing:queue:edit';
    expect((await get(`${url}&consistency=fully_consistent`, { traceparent })).status).toBe(503);
    const failed = await arrived((span) => attribute(span, 'error.type') === 'genesys_server_error');
    expect([failed.traceId, failed.status.code]).toEqual(['1'.repeat(32), 2]);
    const named = lines.slice(before).filter((line) => line.trace_id === '1'.repeat(32));
    expect(named.map(({ msg }) => msg)).toContain('request');
    expect(named.some(({ context }) => context === 'Genesys')).toBe(true);
    await service.simulator.setFaults([]);
  });

  it('have nothing personal and no secret in them', async () => {
    await get('/api/v1/users/secret-ada/permissions?text=Secret');
    await arrived(({ name }) => name === 'GET /api/v1/users/:id/permissions');
    const text = JSON.stringify(received);
    expect(text).not.toMatch(/secret/i);
    expect(text).not.toContain(asAdmin.authorization.slice(7));
  });
});

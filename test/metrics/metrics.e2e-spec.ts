import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { MetricsServer } from '../../src/metrics/metrics-server';
import { buildOrg } from '../support/build-org';
import { ADMIN_KEY, asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';

/** Samples of a metric: its labels as text, and its value. */
function samplesOf(text: string, name: string): Map<string, number> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return new Map(
    lines.map((line) => {
      const [, labels = '', value] = /^\w+(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
      return [labels, Number(value)];
    }),
  );
}

describe('Metrics', () => {
  let service: ServiceWithSimulator;
  let app: NestFastifyApplication;

  beforeAll(async () => {
    service = await ServiceWithSimulator.start({ org: 'demo' });
    app = service.app;
  });
  afterAll(() => service.stop());

  const get = (url: string) => app.inject({ method: 'GET', url, headers: asAdmin });
  const scrape = async () => (await get('/metrics')).body;
  const check = (userId: string) =>
    get(`/api/v1/check-permission?userId=${userId}&permission=routing:queue:edit`);

  it('are OpenMetrics, for callers with metrics:read', async () => {
    const answer = await get('/metrics');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    const names = [...answer.body.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect((await app.inject({ method: 'GET', url: '/metrics' })).statusCode).toBe(401);
  });

  it('count decisions by endpoint, outcome and reason', async () => {
    const before = samplesOf(await scrape(), 'rolecall_decisions_total');
    await check('demo-via-group');
    await check('no-such-user');
    await app.inject({
      method: 'POST',
      url: '/api/v1/check-permission/batch',
      headers: asAdmin,
      payload: { checks: ['x', 'y'].map((userId) => ({ userId, permission: 'routing:queue:edit' })) },
    });
    const after = samplesOf(await scrape(), 'rolecall_decisions_total');
    const came = [...after].map(([labels, value]) => [labels, value - (before.get(labels) ?? 0)]);
    expect(Object.fromEntries(came)).toEqual({
      'endpoint="check",outcome="allowed",reason="granted_in_some_divisions"': 1,
      'endpoint="check",outcome="denied",reason="unknown_user"': 1,
      'endpoint="check_batch",outcome="denied",reason="unknown_user"': 2,
    });
  });

  it('time requests by template, never by what was asked for', async () => {
    await get('/api/v1/users/some-secret-user');
    await get('/no/such/path/some-secret-user');
    const text = await scrape();
    const counts = samplesOf(text, 'rolecall_http_request_duration_seconds_count');
    expect(counts.get('method="GET",route="/api/v1/users/:id",status="404"')).toBe(1);
    expect(counts.get('method="GET",route="unknown",status="404"')).toBe(1);
    expect(text).not.toContain('secret-user');
  });

  it('tell of the snapshot, the sync runs and the calls to Genesys', async () => {
    const text = await scrape();
    const value = (name: string, labels = '') => samplesOf(text, name).get(labels);
    expect(value('rolecall_snapshot_usable')).toBe(1);
    expect(value('rolecall_snapshot_age_seconds')).toBeLessThan(60);
    expect(value('rolecall_snapshot_part_age_seconds', 'part="grants"')).toBeLessThan(60);
    expect(value('rolecall_sync_runs_total', 'status="succeeded"')).toBe(1);
    expect(value('rolecall_sync_calls')).toBeGreaterThan(0);
    const calls = [...samplesOf(text, 'rolecall_genesys_calls_total').keys()];
    expect(calls).toContain('method="GET",operation="/api/v2/users/query",status="200",outcome="ok"');
    expect(value('rolecall_genesys_calls_in_last_minute')).toBeGreaterThan(0);
  });

  it('tell of the database, the audit log, findings, assertions and changes', async () => {
    const text = await scrape();
    expect(
      samplesOf(text, 'rolecall_database_query_duration_seconds_count').get('outcome="ok"'),
    ).toBeGreaterThan(0);
    expect(samplesOf(text, 'rolecall_audit_records').get('')).toBeGreaterThan(0);
    expect(samplesOf(text, 'rolecall_change_items_overdue').get('')).toBe(0);
    expect(text).not.toMatch(/^rolecall_metric_failures_total\{/m);
  });

  it('have no label with an id, a name or an address', async () => {
    await check('demo-via-group');
    const labels = [...(await scrape()).matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => ({
      name,
      value,
    }));
    const values = labels.filter(({ name }) => name !== 'version').map(({ value }) => value);
    for (const value of values) {
      expect(value).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}|@|demo-|rk_|\d+\.\d+\.\d+\.\d+/);
    }
    expect(JSON.stringify(labels)).not.toContain(ADMIN_KEY);
  });
});

const people = buildOrg({ users: [{ id: 'ada' }] });

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

describe('METRICS_PORT_NUMBER', () => {
  it('serves the metrics without a key, and nothing else', async () => {
    const service = await ServiceWithSimulator.start(
      { org: people },
      { METRICS_PORT_NUMBER: await freePort() },
    );
    try {
      const { port } = service.app.get(MetricsServer);
      const url = `http://127.0.0.1:${port}`;
      const answer = await fetch(`${url}/metrics`);
      expect([answer.status, await answer.text()]).toEqual([
        200,
        expect.stringContaining('rolecall_snapshot_usable 1'),
      ]);
      expect((await fetch(`${url}/api/v1/users`)).status).toBe(404);
      expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(404);
    } finally {
      await service.stop();
    }
  });
});

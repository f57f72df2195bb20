import type { Effect } from '../../simulator/controls/fault';
import { buildOrg } from '../support/build-org';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

describe('a fault', () => {
  let simulator: SimulatorClient;

  beforeEach(async () => {
    const org = buildOrg({ users: [{ id: 'alice' }], roles: [{ id: 'agent' }] });
    simulator = await simulatorWith({ org, clock: () => Date.parse('2026-01-01T00:00:00Z') });
    await simulator.login();
  });
  afterEach(closeSimulators);

  const strike = (...effects: Effect[]) => simulator.setFaults([{ times: effects.length, effects }]);
  const ask = () => simulator.get('/users');

  it('answers with a status, a code and a Retry-After as it was given', async () => {
    await strike({ kind: 'status', status: 429, code: 'too.many.requests', retryAfter: 'soon' });

    const { status, headers, body } = await ask();

    expect(status).toBe(429);
    expect(headers.get('retry-after')).toBe('soon');
    expect(body).toMatchObject({ code: 'too.many.requests', contextId: headers.get('inin-correlation-id') });
    expect((await ask()).status).toBe(200);
  });

  it.each([
    [400, 'bad.request'],
    [405, 'bad.request'],
    [413, 'request.entity.too.large'],
    [415, 'unsupported.media.type'],
    [502, 'internal.server.error'],
  ])('answers %i with the code %s where none is given', async (status, code) => {
    await strike({ kind: 'status', status });

    expect(await ask()).toMatchObject({ status, body: { status, code } });
  });

  it('sends Retry-After as a date', async () => {
    await strike({ kind: 'status', status: 503, retryAfterDateInSeconds: 90 });

    const { headers, body } = await ask();

    expect(headers.get('retry-after')).toBe('Thu, 01 Jan 2026 00:01:30 GMT');
    expect(body.code).toBe('service.unavailable');
  });

  it('resets the connection', async () => {
    await strike({ kind: 'reset' });

    await expect(ask()).rejects.toThrow('fetch failed');
    expect((await ask()).status).toBe(200);
  });

  it('is slow, and right', async () => {
    await strike({ kind: 'slow', ms: 50 });
    const start = performance.now();

    const { status, body } = await ask();

    expect(performance.now() - start).toBeGreaterThanOrEqual(45);
    expect(status).toBe(200);
    expect(body.entities).toHaveLength(1);
  });

  it('hangs until the client leaves', async () => {
    await strike({ kind: 'hang' });
    const leaving = new AbortController();
    const asked = simulator.send('/api/v2/users', await signed({ signal: leaving.signal }));
    const answered = expect(asked).rejects.toThrow();
    while ((await simulator.calls()).total === 0);
    leaving.abort();

    await answered;
    expect((await ask()).status).toBe(200);
  });

  it('sends broken JSON', async () => {
    await strike({ kind: 'malformed' });

    await expect(ask()).rejects.toThrow(SyntaxError);
  });

  it('sends a huge body that is JSON all the same', async () => {
    await strike({ kind: 'oversized', bytes: 3_000_000 });

    const { status, body } = await ask();

    expect(status).toBe(200);
    expect(body.entities[0]).toHaveProperty('length', 46 * 65_536);
  });

  it('survives a client that leaves in the middle of a huge body', async () => {
    await strike({ kind: 'oversized', bytes: 500_000_000 });
    const leaving = new AbortController();

    const response = await fetch(`${simulator.url}/api/v2/users`, await signed({ signal: leaving.signal }));
    await response.body!.getReader().read();
    leaving.abort();

    expect((await ask()).status).toBe(200);
  });

  it('does not keep the simulator from closing', async () => {
    await strike({ kind: 'hang' });
    const hanging = expect(ask()).rejects.toThrow('fetch failed');
    while ((await simulator.calls()).total === 0);

    await closeSimulators();

    await hanging;
  });

  it('kills the token that was presented, and only that one', async () => {
    await strike({ kind: 'expire-token' });

    expect(await ask()).toMatchObject({ status: 401, body: { code: 'bad.credentials' } });
    expect((await ask()).status).toBe(401);
    await simulator.login();
    expect((await ask()).status).toBe(200);
  });

  it('answers a write as if it were done', async () => {
    await strike({ kind: 'not-applied' });
    const before = (await simulator.control('GET', '/truth')).body;
    const grant = () => simulator.post('/authorization/subjects/alice/divisions/home/roles/agent');

    expect((await grant()).status).toBe(204);
    expect((await simulator.control('GET', '/truth')).body).toEqual(before);
    expect((await simulator.calls()).effectiveWrites).toBe(0);

    await grant();
    expect((await simulator.calls()).effectiveWrites).toBe(1);
  });

  it('does a write and loses the answer', async () => {
    await strike({ kind: 'lost-answer' });
    const grant = () => simulator.post('/authorization/subjects/alice/divisions/home/roles/agent');

    await expect(grant()).rejects.toThrow();
    expect((await simulator.calls()).effectiveWrites).toBe(1);
  });

  it('gives a listing without rows that looks whole', async () => {
    await simulator.setModes({ pageCaps: { roles: 1 } });
    await strike({ kind: 'empty' });
    const { status, body } = await simulator.get('/authorization/roles');

    expect(status).toBe(200);
    expect(body).toMatchObject({ entities: [], total: 0, pageCount: 0, pageNumber: 1 });
    expect(body).not.toHaveProperty('nextUri');
    expect((await simulator.get('/authorization/roles')).body.total).toBeGreaterThan(1);
  });

  it('makes the first row null', async () => {
    const whole = (await ask()).body;
    await strike({ kind: 'null-row' });

    expect((await ask()).body).toEqual({ ...whole, entities: [null] });
  });

  it.each(['entities', 'entities.0.name', 'entities.0.division.id'])('leaves out %s', async (field) => {
    const whole = (await ask()).body;
    await strike({ kind: 'without', field });
    const { status, body } = await ask();

    expect(status).toBe(200);
    expect(whole).toHaveProperty(field);
    expect(body).not.toHaveProperty(field);
    expect(body.total).toBe(1);
  });

  it('lets one id be gone, and an operation that the organisation does not have', async () => {
    await simulator.setFaults([
      { match: { path: '/api/v2/users/alice' }, effects: [{ kind: 'status', status: 404 }] },
      { match: { path: '/api/v2/authorization/policies' }, effects: [{ kind: 'status', status: 404 }] },
    ]);

    expect(await simulator.get('/users/alice')).toMatchObject({ status: 404, body: { code: 'not.found' } });
    expect((await ask()).status).toBe(200);
    expect((await simulator.get('/authorization/policies')).status).toBe(404);
  });

  it('carries a write out late, also when the client has left', async () => {
    await strike({ kind: 'late', ms: 'until_replaced' });
    const path = '/authorization/subjects/alice/divisions/home/roles/agent';
    const headers = simulator.authorization();
    const leaving = new AbortController();
    const call = fetch(`${simulator.url}/api/v2${path}`, { method: 'POST', headers, signal: leaving.signal });
    const left = expect(call).rejects.toThrow();
    while ((await simulator.calls()).total === 0);
    leaving.abort();
    await left;
    expect((await simulator.calls()).effectiveWrites).toBe(0);
    await simulator.setFaults([]);
    while ((await simulator.calls()).effectiveWrites === 0) await new Promise((done) => setTimeout(done, 10));
    expect((await simulator.calls()).effectiveWrites).toBe(1);
  });

  it.each(['slow', 'late'] as const)(
    'lets a call that is %s go on when the faults are replaced',
    async (kind) => {
      await strike({ kind, ms: 'until_replaced' });
      let answered = false;
      const call = ask().finally(() => (answered = true));
      await new Promise((done) => setTimeout(done, 100));
      expect(answered).toBe(false);
      await simulator.setFaults([]);
      expect((await call).status).toBe(200);
    },
  );

  it('strikes each n-th call that it matches, its effects by turns', async () => {
    await simulator.setFaults([
      {
        match: { method: 'GET', path: '/api/v2/users*' },
        every: 2,
        effects: [
          { kind: 'status', status: 500 },
          { kind: 'status', status: 502 },
        ],
      },
    ]);

    const statuses: number[] = [];
    for (let i = 0; i < 6; i++) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 500, 200, 502, 200, 500]);
    expect((await simulator.get('/groups')).status).toBe(200);
  });

  it('is gone after DELETE', async () => {
    await simulator.setFaults([{ effects: [{ kind: 'status', status: 500 }] }]);
    await simulator.control('DELETE', '/faults');

    expect((await ask()).status).toBe(200);
    expect((await simulator.control('GET', '/faults')).body).toEqual({ faults: [] });
  });

  it.each([
    [{}, '"faults" must be a list'],
    [{ faults: [{}] }, 'every fault needs "effects"'],
    [{ faults: [{ effects: [{ kind: 'earthquake' }] }] }, 'unknown effect "earthquake"'],
    [{ faults: [{ effects: [{ kind: 'without' }] }] }, 'the effect "without" needs a "field"'],
  ])('that makes no sense is refused: %j', async (asked, problem) => {
    const { status, body } = await simulator.control('PUT', '/faults', asked);

    expect(status).toBe(400);
    expect(body.error).toContain(problem);
  });

  async function signed(init: RequestInit): Promise<RequestInit> {
    const { body } = await simulator.requestToken('rolecall-demo', 'rolecall-demo-secret');
    return { ...init, headers: { authorization: `Bearer ${body.access_token}` } };
  }
});

import type { Fault } from '../../simulator/controls/fault';
import type { Problem } from '../../src/http/problem';
import { createLogger } from '../../src/common/logger';
import type { PurposeDto } from '../../src/purposes/api/purpose-view.dto';
import { asAdmin } from '../support/create-app';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { marketing, PURPOSES, PurposesApp } from './purposes-app';

jest.setTimeout(60_000);

const PATHS = ['/api/v2/privacy/purposes*', '/api/v2/recording/mediaretentionpolicies*'];
const tooMany = (times: number | undefined, retryAfter?: number): Fault[] =>
  PATHS.map((path) => ({ match: { path }, times, effects: [{ kind: 'status', status: 429, retryAfter }] }));

describe.each(['register', 'genesys'] as const)(
  'Purposes in the store %s, when Genesys says 429',
  (store) => {
    let app: PurposesApp;
    let made = 0;
    /** Both stores ask Genesys about this one. */
    const linked = () => ({ ...marketing, name: `Linked ${++made}`, retentionPolicyIds: ['day'] });

    beforeAll(async () => {
      app = await PurposesApp.startOn(store, 'sqlite');
      await app.simulator.setModes({ rateLimitPerMinute: null });
      await app.simulator.change({
        op: 'set-retention-policy',
        id: 'day',
        name: 'Keep a day',
        enabled: false,
      });
    });
    afterEach(() => app.simulator.setFaults([]));
    afterAll(() => app.stop());

    it.each([
      [3, undefined],
      [1, 1],
    ])('are written as ever when it does so %p times (Retry-After: %p)', async (times, retryAfter) => {
      await app.simulator.setFaults(tooMany(times, retryAfter));
      expect((await app.send('POST', PURPOSES, linked())).status).toBe(201);
    });

    it.each([undefined, 60])(
      'answer 503 with Retry-After when it goes on (Retry-After: %p)',
      async (after) => {
        const wanted = linked();
        await app.simulator.setFaults(tooMany(undefined, after));
        const { status, headers } = await app.send('POST', PURPOSES, wanted);
        expect(status).toBe(503);
        expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(after ?? 1);
        await app.simulator.setFaults([]);
        expect((await app.send('POST', PURPOSES, wanted)).status).toBe(201);
      },
    );
  },
);

describe('Purposes that Genesys refuses', () => {
  const lines: string[] = [];
  let service: ServiceWithSimulator;
  let purpose: PurposeDto;

  beforeAll(async () => {
    const logger = createLogger('info', { write: (line: string) => void lines.push(line) });
    const unlimited = (simulator: ServiceWithSimulator['simulator']) =>
      simulator.setModes({ rateLimitPerMinute: null });
    const settings = { PURPOSES_STORE: 'genesys' };
    service = await ServiceWithSimulator.start({ org: 'demo' }, settings, unlimited, logger);
    purpose = (await service.post<PurposeDto>(PURPOSES, marketing)).body;
  });
  afterEach(() => service.simulator.setFaults([]));
  afterAll(() => service.stop());

  const calls: Record<string, () => Parameters<typeof service.app.inject>[0]> = {
    list: () => ({ method: 'GET', url: PURPOSES }),
    get: () => ({ method: 'GET', url: `${PURPOSES}/${purpose.id}` }),
    create: () => ({ method: 'POST', url: PURPOSES, payload: { ...marketing, name: 'Another' } }),
    replace: () => ({
      method: 'PUT',
      url: `${PURPOSES}/${purpose.id}`,
      payload: { ...marketing, description: '' },
    }),
    delete: () => ({ method: 'DELETE', url: `${PURPOSES}/${purpose.id}` }),
  };
  /** Those that strike the call itself and not the reading before it. */
  const struck: Record<string, Fault['match']> = {
    list: { method: 'POST', path: '/api/v2/privacy/purposes/query' },
    get: { method: 'GET' },
    create: { method: 'POST', path: '/api/v2/privacy/purposes' },
    replace: { method: 'PUT' },
    delete: { method: 'DELETE' },
  };
  const cases = Object.keys(calls).flatMap((name) =>
    [400, 403, 422].map((status): [string, number] => [name, status]),
  );

  it.each(cases)("are answered in Genesys' words, which the log has too: %s, %p", async (name, status) => {
    const effects = [{ kind: 'status', status, code: 'told.so' }] as const;
    await service.simulator.setFaults([{ match: struck[name], effects: [...effects] }]);
    lines.length = 0;
    const answer = await service.app.inject({
      ...(calls[name]!() as object),
      headers: { ...asAdmin, 'if-match': '*' },
    });
    const { status: said, detail } = answer.json<Problem>();
    expect([answer.statusCode, said]).toEqual([status, status]);
    const words = /\(\d{3} told\.so\): (.+)$/.exec(detail)?.[1];
    expect(words).toBeTruthy();
    expect(lines.filter((line) => line.includes(words!))).toHaveLength(1);
  });
});

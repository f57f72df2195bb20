import type { Fault } from '../../simulator/controls/fault';
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

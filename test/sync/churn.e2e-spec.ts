import type { SimulatorClient } from '../support/simulator-client';
import { buildOrg } from '../support/build-org';
import { SnapshotStore } from '../../src/revisions/current/snapshot-store';
import { ServiceWithSimulator } from '../support/service-with-simulator';

jest.setTimeout(60_000);

const STEADY = 1_500;
const READINGS = 4;

/** Somebody gets and loses the role again and again, so that its list of holders never stands still. */
function churn(simulator: SimulatorClient): () => Promise<number> {
  let stopped = false;
  let rounds = 0;
  const running = (async () => {
    while (!stopped) {
      const grants = { grants: [{ roleId: 'agent', divisionId: 'home' }] };
      for (const operation of ['bulkremove', 'bulkadd'])
        await simulator.post(`/authorization/subjects/steady-${rounds % 50}/${operation}`, grants);
      rounds++;
    }
  })();
  return async () => {
    stopped = true;
    await running;
    return rounds;
  };
}

describe('Reading an organisation while its grants change', () => {
  it('loses nobody whose row moves between pages', async () => {
    const people = Array.from({ length: STEADY }, (_, i) => `steady-${i}`);
    const org = buildOrg({
      users: people.map((id) => ({ id })),
      roles: [{ id: 'agent', gives: 'routing:queue:view' }],
      grants: people.map((id) => [id, 'agent']),
    });
    const service = await ServiceWithSimulator.start({ org, modes: { rateLimitPerMinute: null } });
    await service.simulator.login();
    const stop = churn(service.simulator);
    try {
      for (let reading = 0; reading < READINGS; reading++) {
        const { snapshot } = await service.sync();
        const { matrix } = service.app.get(SnapshotStore).current();
        const lost = people.slice(50).filter((id) => !matrix.check(id, 'routing:queue:view', 'home').allowed);
        expect([lost, snapshot?.partial]).toEqual([[], false]);
      }
    } finally {
      const rounds = await stop();
      await service.stop();
      // Otherwise every listing stood still.
      expect(rounds).toBeGreaterThan(READINGS);
    }
  });
});

import { Test } from '@nestjs/testing';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import { GenesysGateways } from '../../src/genesys/gateways/genesys-gateways';
import { GENESYS_LOGGER } from '../../src/genesys/genesys-tokens';
import { RateStatisticsReader } from '../../src/genesys/rate-limit/rate-statistics-reader';
import { settingsFor } from './genesys-harness';
import { genesysWith } from '../support/modules-with';

describe('GenesysModule', () => {
  let simulator: RunningSimulator;

  beforeAll(async () => {
    simulator = await startSimulator({ org: 'demo' });
  });
  afterAll(() => simulator.close());

  const started = async () => {
    const module = await Test.createTestingModule({
      imports: [genesysWith(settingsFor(simulator.url))],
    })
      .overrideProvider(GENESYS_LOGGER)
      .useValue({ attempt: () => undefined })
      .compile();
    return module.init();
  };

  it('provides the gateways and what they cost', async () => {
    const app = await started();

    await expect(app.get(GenesysGateways).organization.get()).resolves.toMatchObject({
      id: simulator.org.id,
    });
    expect(app.get(RateStatisticsReader).read()).toMatchObject({
      callsInLastMinute: 1,
      waiting: 0,
      inFlight: 0,
    });
    await app.close();
  });

  it('sends nothing any more once the application is closed', async () => {
    const app = await started();
    const gateway = app.get(GenesysGateways).organization;
    await gateway.get();

    await app.close();

    await expect(gateway.get()).rejects.toMatchObject({ code: 'genesys_cancelled' });
  });
});

import type { SimulatorOptions } from '../../simulator/simulator';
import { ServiceWithSimulator } from '../support/service-with-simulator';
import { runCli, type CliResult, type CliSurroundings } from './run-cli';

export interface CliService {
  readonly service: () => ServiceWithSimulator;
  readonly url: () => string;
  readonly rolecall: (args: readonly string[], surroundings?: CliSurroundings) => Promise<CliResult>;
}

/** A suite with one service on a port, and the command line that asks it. */
export function describeWithService(
  title: string,
  options: SimulatorOptions,
  body: (cli: CliService) => void,
): void {
  describe(title, () => {
    let service: ServiceWithSimulator;
    let url: string;

    beforeAll(async () => {
      service = await ServiceWithSimulator.start(options, { CHANGES_ENABLED: 'true' });
      await service.app.listen(0, '127.0.0.1');
      url = await service.app.getUrl();
    });
    afterAll(() => service.stop());

    body({
      service: () => service,
      url: () => url,
      rolecall: (args, surroundings) => runCli(url, args, surroundings),
    });
  });
}

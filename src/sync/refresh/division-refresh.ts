import { Inject, Injectable } from '@nestjs/common';
import { GenesysError } from '../../genesys/genesys.errors';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { StoringOvertakenError } from '../../revisions/revisions.errors';
import { DivisionsNotReadError } from '../sync.errors';
import { RefreshPublisher } from './refresh-publisher';
import { SharedFlights } from './shared-flights';

const TIMEOUT_MS = 20_000;
/** Reads for one answer, in case other instances store first. */
const ATTEMPTS = 3;
const DIVISIONS = { type: 'divisions', id: '*' } as const;

/** Reads the divisions again, so that one that was just created is not refused as unknown. */
@Injectable()
export class DivisionRefresh {
  /** One listing at a time; all who come while it is under way share the next. */
  private readonly flights = new SharedFlights<void>({ running: 1, waiting: 1 });

  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'divisions'>,
    @Inject(RefreshPublisher) private readonly publisher: Pick<RefreshPublisher, 'publishDivisions'>,
  ) {}

  /**
   * Answers come from a revision with every division that Genesys listed after the call. Deleted ones are left to the
   * next sync run. Throws DivisionsNotReadError or StoringOvertakenError (503).
   */
  refresh(): Promise<void> {
    return this.flights.join(DIVISIONS, () => this.read());
  }

  private async read(): Promise<void> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(signal);
      } catch (error) {
        if (signal.aborted || error instanceof GenesysError) throw new DivisionsNotReadError(error);
        if (!(error instanceof StoringOvertakenError) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async attempt(signal: AbortSignal): Promise<void> {
    let calls = 0;
    const options = { signal, priority: 'interactive', onPage: () => void calls++ } as const;
    const { items } = await this.gateways.divisions.list(options);
    await this.publisher.publishDivisions(items, calls);
  }
}

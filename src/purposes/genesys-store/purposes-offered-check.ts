import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { PurposesSettings } from '../../config/settings';
import { GenesysNotFoundError } from '../../genesys/genesys.errors';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { PurposesNotOfferedError } from '../purposes.errors';

/** Startup waits no longer than this for Genesys. */
const TIMEOUT_MS = 5_000;

/**
 * Refuses to start on an organisation without purposes where they are to be stored there. When Genesys cannot be
 * queried, startup continues: it will answer, or each call will report that it does not.
 */
@Injectable()
export class PurposesOfferedCheck implements OnModuleInit {
  private readonly logger = new Logger(PurposesOfferedCheck.name);

  constructor(
    @Inject(PurposesSettings) private readonly settings: Pick<PurposesSettings, 'store'>,
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'purposes'>,
  ) {}

  /** Throws PurposesNotOfferedError. */
  async onModuleInit(): Promise<void> {
    if (this.settings.store !== 'genesys') return;
    try {
      const page = { pageSize: 1, pageNumber: 1, sortBy: 'name', asc: true };
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      await this.gateways.purposes.query(page, { priority: 'interactive', signal });
    } catch (error) {
      if (error instanceof GenesysNotFoundError) throw new PurposesNotOfferedError();
      const msg = 'Could not check whether the organisation offers data-sharing purposes';
      this.logger.warn({ msg, err: error });
    }
  }
}

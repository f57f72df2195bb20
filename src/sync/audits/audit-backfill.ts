import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { GenesysAuditsSettings } from '../../config/settings';
import { Database } from '../../database/database';
import type { Leadership } from '../../database/election';
import { GenesysAuditStore } from '../../genesys-audits/store/genesys-audit-store';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { AuditReadingStore } from './audit-reading-store';
import { isNoise } from './hints-of';
import { earlierWindow } from './earlier-window';

/**
 * Fetches older events after the first start, a day with each poll, so that the budget hardly notices. They tell nothing
 * to read again: the first sync run has read what they led to.
 */
@Injectable()
export class AuditBackfill {
  private readonly logger = new Logger(AuditBackfill.name);

  constructor(
    private readonly database: Database,
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'audits'>,
    private readonly events: GenesysAuditStore,
    private readonly readings: AuditReadingStore,
    @Inject(GenesysAuditsSettings) private readonly settings: Pick<GenesysAuditsSettings, 'backfillMs'>,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** One step back, if there is one left. Throws what the gateways and the database throw. */
  async step(leadership: Leadership, stop: AbortSignal): Promise<void> {
    const { keptFrom, services } = await this.readings.read();
    const window = keptFrom && earlierWindow(keptFrom, this.now(), this.settings.backfillMs);
    if (!window || services.length === 0) return;
    const signal = AbortSignal.any([leadership.signal, stop]);
    const { audits } = this.gateways;
    for (const service of services) {
      const query = { from: window.from, to: window.to, service };
      const { events } = window.isRealtime
        ? await audits.realtime(query, { signal })
        : await audits.query(query, { signal });
      await this.database.transaction(async (tx) => {
        await leadership.assertHeld(tx);
        await this.events.add(
          tx,
          events.filter((event) => !isNoise(event)),
          new Date(this.now()).toISOString(),
        );
      });
    }
    await this.readings.keptFrom(window.from);
    if (window.isLast) this.logger.log({ msg: 'Earlier audits of Genesys are kept', from: window.from });
  }
}

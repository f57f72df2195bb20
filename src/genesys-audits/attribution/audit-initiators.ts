import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { ThrottledLog } from '../../common/throttled-log';
import { Database } from '../../database/database';
import type { Leadership } from '../../database/election';
import { initiatorAmong, type Initiator } from './initiator';
import { InitiatorStore } from '../store/initiator-store';
import { UnexplainedWrites } from '../unexplained/unexplained-writes';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import { GenesysError, GenesysNotFoundError } from '../../genesys/genesys.errors';

/** Events that one poll asks about; each takes a call. */
const MAX_ASKED = 5;
/** Of events that arrived earlier, no one is asked for any more. */
const ASKED_FOR_MS = 3_600_000;

/**
 * Asks who began what events of roles tell without naming anyone: Genesys writes most of these as SYSTEM, and names the
 * person in another event of the same action. What was told is kept; the answer is not needed for access.
 */
@Injectable()
export class AuditInitiators {
  private readonly logger = new Logger(AuditInitiators.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));

  constructor(
    private readonly database: Database,
    private readonly store: InitiatorStore,
    private readonly unexplained: UnexplainedWrites,
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'audits'>,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Does not fail where Genesys does: later polls ask again. Throws what the database throws. */
  async ask(leadership: Leadership, stop: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([leadership.signal, stop]);
    const since = new Date(this.now() - ASKED_FOR_MS).toISOString();
    for (const event of await this.store.unasked(since, MAX_ASKED)) {
      const initiator = await this.initiatorOf(event.id, signal);
      if (initiator === 'not answered') return;
      await this.database.transaction(async (tx) => {
        await leadership.assertHeld(tx);
        const askedAt = new Date(this.now()).toISOString();
        await this.store.note(tx, event.id, initiator, askedAt);
        if (initiator !== undefined)
          await this.unexplained.note(tx, [{ ...event, ...initiator, id: event.id }], askedAt);
      });
    }
  }

  private async initiatorOf(
    auditId: string,
    signal: AbortSignal,
  ): Promise<Initiator | undefined | 'not answered'> {
    try {
      const { events } = await this.gateways.audits.related(auditId, { signal });
      return initiatorAmong(events.filter(({ id }) => id !== auditId));
    } catch (error) {
      if (error instanceof GenesysNotFoundError) return undefined;
      if (!(error instanceof GenesysError) || signal.aborted) throw error;
      this.warnings.line(error.code, { msg: 'Related audits of Genesys could not be read', err: error });
      return 'not answered';
    }
  }
}

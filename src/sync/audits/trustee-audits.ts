import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Snapshot } from '../../access/model/snapshot';
import { CLOCK, type Clock } from '../../common/clock';
import { ThrottledLog } from '../../common/throttled-log';
import { GenesysGateways } from '../../genesys/gateways/genesys-gateways';
import type { GenesysAudit } from '../../genesys/gateways/read-audit';
import { GenesysError, GenesysForbiddenError, GenesysNotFoundError } from '../../genesys/genesys.errors';
import { OVERLAP_MS, type AuditWindow } from './window';

/** The polls bring the same events, as far as the services are read; these say who acted where those do not. */
const EVERY_MS = 3_600_000;
/** Where our client may not read them. */
const REFUSED_AGAIN_MS = 6 * 3_600_000;

/** Reads what people of trusted organisations did, in addition to the audits of services, where that is permitted. */
@Injectable()
export class TrusteeAudits {
  private readonly logger = new Logger(TrusteeAudits.name);
  private readonly warnings = new ThrottledLog((line) => this.logger.warn(line));
  private dueMs = 0;
  private readTo?: string;

  constructor(
    @Inject(GenesysGateways) private readonly gateways: Pick<GenesysGateways, 'audits'>,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** None where no one is trusted, or they are not due. Does not fail where Genesys does. */
  async events(
    { trustees }: Pick<Snapshot, 'trustees'>,
    { from, to }: Pick<AuditWindow, 'from' | 'to'>,
    signal: AbortSignal,
  ): Promise<readonly GenesysAudit[]> {
    if (trustees.length === 0 || this.now() < this.dueMs) return [];
    this.dueMs = this.now() + EVERY_MS;
    const since = this.readTo && new Date(Date.parse(this.readTo) - OVERLAP_MS).toISOString();
    const begin = since !== undefined && since < from ? since : from;
    try {
      const { events } = await this.gateways.audits.ofTrustees({ from: begin, to }, { signal });
      this.readTo = to;
      return events;
    } catch (error) {
      if (!(error instanceof GenesysError) || signal.aborted) throw error;
      const isRefused = error instanceof GenesysForbiddenError || error instanceof GenesysNotFoundError;
      if (isRefused) this.dueMs = this.now() + REFUSED_AGAIN_MS;
      else this.warnings.line(error.code, { msg: 'Audits of trustees could not be read', err: error });
      return [];
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock';
import { GenesysAuditsSettings } from '../../config/settings';
import { GenesysAuditStore } from '../../genesys-audits/store/genesys-audit-store';
import type { FactChanges } from '../../revisions/history/facts/fact';
import type { AuditState } from './audit-reading';
import { AuditReadingStore } from './audit-reading-store';
import { findingsOf } from './finding';
import { hintsOf } from './hints-of';
import { settle, withFindings } from './unannounced';

/** A sync run may find what was announced so long before. */
const SEARCHED_MS = 25 * 3_600_000;
/** Where audits are not read, none announces anything. */
const UNREAD: ReadonlySet<AuditState> = new Set(['off', 'starting', 'not_permitted', 'failing']);

/** Keeps what sync runs found that no audit announced: how far audits alone can be trusted. */
@Injectable()
export class UnannouncedChanges {
  constructor(
    private readonly readings: AuditReadingStore,
    private readonly events: GenesysAuditStore,
    @Inject(GenesysAuditsSettings) private readonly settings: Pick<GenesysAuditsSettings, 'maxLagMs'>,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** A sync run found this different from the revision before. */
  async note(changes: FactChanges): Promise<void> {
    const { state } = await this.readings.read();
    if (UNREAD.has(state)) return;
    const findings = findingsOf(changes, new Date(this.now()).toISOString());
    if (findings.length > 0) await this.readings.found((before) => withFindings(before, findings));
  }

  /** Counts what no event has announced by now. */
  async settle(): Promise<void> {
    const { unannounced } = await this.readings.read();
    const [oldest] = unannounced.pending;
    const until = new Date(this.now() - this.settings.maxLagMs).toISOString();
    if (oldest === undefined || oldest.foundAt >= until) return;
    const from = new Date(Date.parse(oldest.foundAt) - SEARCHED_MS).toISOString();
    const hints = (await this.events.receivedSince(from)).flatMap(hintsOf);
    await this.readings.found((before) => settle(before, hints, until));
  }
}

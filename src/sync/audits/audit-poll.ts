import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { CLOCK, type Clock } from '../../common/clock';
import { GenesysAuditsSettings, GenesysSettings } from '../../config/settings';
import { Database } from '../../database/database';
import type { Leadership } from '../../database/election';
import type { Schema } from '../../database/schema';
import { GenesysAuditStore } from '../../genesys-audits/store/genesys-audit-store';
import { UnexplainedWrites } from '../../genesys-audits/unexplained/unexplained-writes';
import type { GenesysAudit } from '../../genesys/gateways/read-audit';
import { AccessIndexes, type IndexedRevision } from '../../revisions/current/access-indexes';
import { SnapshotStore } from '../../revisions/current/snapshot-store';
import { AuditQueries } from './audit-queries';
import type { AuditReading } from './audit-reading';
import { AuditReadingStore, type NotedHint } from './audit-reading-store';
import { fullReadingCalls } from './full-reading-calls';
import { distinctHints } from './hint';
import { HintedRevision } from './hinted-revision';
import { hintsOf, isNoise } from './hints-of';
import { MeasuredLag } from './measured-lag';
import { planHints } from './hint-plan';
import { TrusteeAudits } from './trustee-audits';
import { nextWindow } from './window';

/** Part of the budget that reading hints may take. */
const SHARE = 1 / 3;
const MIN_CALLS = 20;
/** By how much the clock of Genesys may differ from ours. */
const SKEW_MS = 120_000;

export interface PollOutcome {
  readonly reading: AuditReading;
  /** Every change that was announced is in the current revision. */
  readonly isComplete: boolean;
  readonly needsFullReading: boolean;
}

/** Asks once for new audits, and reads again what they name. */
@Injectable()
export class AuditPoll {
  private readonly logger = new Logger(AuditPoll.name);
  private readonly lag = new MeasuredLag();

  constructor(
    private readonly database: Database,
    private readonly queries: AuditQueries,
    private readonly trustees: TrusteeAudits,
    private readonly events: GenesysAuditStore,
    private readonly unexplained: UnexplainedWrites,
    private readonly readings: AuditReadingStore,
    private readonly hinted: HintedRevision,
    private readonly store: SnapshotStore,
    private readonly indexes: AccessIndexes,
    @Inject(GenesysAuditsSettings)
    private readonly settings: Pick<GenesysAuditsSettings, 'maxLagMs' | 'pollIntervalMs'>,
    @Inject(GenesysSettings) private readonly genesys: Pick<GenesysSettings, 'rateLimitPerMinute'>,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** Throws what the gateways and the database throw. Undefined before there is a snapshot. */
  async run(leadership: Leadership, stop: AbortSignal): Promise<PollOutcome | undefined> {
    const published = this.store.latest();
    if (published === undefined) return undefined;
    const signal = AbortSignal.any([leadership.signal, stop]);
    const startedMs = this.now();
    const before = await this.readings.read();
    const { asOf } = published.snapshot;
    // What happened while all was read for the first time has to be asked for as well.
    const window = nextWindow(before.readTo ?? asOf, startedMs);
    const hasGap = window.hasGap && asOf < window.from;
    const services = await this.queries.services(signal);
    const { events: ofServices, unreadable } = await this.queries.events(services.offered, window, signal);
    const ofTrustees = await this.trustees.events(published.snapshot, window, signal);
    const events = [...new Map([...ofServices, ...ofTrustees].map((event) => [event.id, event])).values()];
    const polledAt = new Date(startedMs).toISOString();
    const { offered } = services;
    const reading = {
      ...before,
      services: offered,
      readTo: window.to,
      polledAt,
      fullAsOf: asOf,
      keptFrom: before.keptFrom ?? window.from,
    };
    await this.database.transaction(async (tx) => {
      await leadership.assertHeld(tx);
      await this.keep(tx, events, reading, before);
    });
    const base = { published, index: await this.indexes.of(published) };
    const rest = await this.readHints(base, leadership, signal);
    const isLagging = this.lag.isBeyond(this.settings.maxLagMs, this.now());
    const isPartial = services.missing.length > 0 || unreadable > 0 || hasGap;
    const isComplete = rest.unread === 0 && !isLagging && !isPartial;
    const state = isPartial ? 'partial' : isLagging ? 'lagging' : rest.unread > 0 ? 'behind' : 'current';
    const detail = detailOf({
      missing: services.missing,
      unreadable,
      hasGap,
      isLagging,
      ...rest,
    });
    const after = { ...reading, state, detail, lagMs: this.lag.p95Ms() ?? before.lagMs } as const;
    const result = isComplete ? { ...after, completeAt: polledAt } : after;
    await this.database.transaction(async (tx) => {
      await leadership.assertHeld(tx);
      await this.readings.write(result, tx);
    });
    return { reading: result, isComplete, needsFullReading: rest.needsFullReading || hasGap };
  }

  /** Events, what they tell to read, and the position: all or nothing. */
  private async keep(
    tx: Transaction<Schema>,
    events: readonly GenesysAudit[],
    reading: AuditReading,
    before: AuditReading,
  ): Promise<void> {
    const receivedAt = new Date(this.now()).toISOString();
    const { fullAsOf = '' } = reading;
    const telling = events.filter((event) => !isNoise(event));
    const isNew = new Set(await this.events.add(tx, telling, receivedAt));
    // What was before the first snapshot is no concern of this service.
    const concerning =
      before.readTo === undefined ? [...isNew].filter(({ at }) => at >= fullAsOf) : [...isNew];
    const ofAccess = concerning.filter((event) => hintsOf(event).length > 0);
    await this.unexplained.note(tx, ofAccess, receivedAt);
    for (const { at } of isNew) this.lag.add({ at, receivedAt, polledBefore: before.polledAt });
    if (before.fullAsOf !== fullAsOf) {
      await this.readings.doneBefore(tx, fullAsOf);
      // What arrived while all was read may have been read before it happened.
      for (const event of await this.events.receivedSince(fullAsOf, tx)) isNew.add(event);
    }
    const earliest = new Date(Date.parse(fullAsOf) - SKEW_MS).toISOString();
    const later = [...isNew].filter(({ at }) => at >= earliest);
    await this.readings.note(tx, distinctHints(later.flatMap(hintsOf)), receivedAt);
    await this.readings.write(reading, tx);
  }

  private async readHints(base: IndexedRevision, leadership: Leadership, signal: AbortSignal) {
    const hints = await this.readings.hints();
    const budget = {
      perPoll: Math.max(
        MIN_CALLS,
        (this.genesys.rateLimitPerMinute * SHARE * this.settings.pollIntervalMs) / 60_000,
      ),
      fullReading: fullReadingCalls(base.published.snapshot),
    };
    const { take, needsFullReading } = planHints(inOrder(hints), base.index, budget);
    if (needsFullReading || take.length === 0) return { unread: hints.length, needsFullReading };
    const read = await this.hinted.publish(take, leadership, signal);
    await this.readings.done(read.done);
    await this.readings.failed(read.failed);
    for (const { hint, error } of read.errors)
      this.logger.warn({ msg: 'What an audit names could not be read', kind: hint.kind, err: error });
    return { unread: hints.length - read.done.length, needsFullReading: read.needsFullReading };
  }
}

/** What failed before comes last, so that it does not hold up the rest. */
function inOrder(hints: readonly NotedHint[]): NotedHint[] {
  return [...hints].sort((one, other) => Math.sign(one.attempts) - Math.sign(other.attempts));
}

interface Shortfall {
  readonly missing: readonly string[];
  readonly unreadable: number;
  readonly hasGap: boolean;
  readonly isLagging: boolean;
  readonly unread: number;
}

function detailOf({ missing, unreadable, hasGap, isLagging, unread }: Shortfall): string | undefined {
  if (missing.length > 0) return `Genesys does not offer the audits of ${missing.join(', ')} at once.`;
  if (unreadable > 0) return `${unreadable} audits were unreadable.`;
  if (hasGap) return 'Audits were not read for longer than Genesys offers them.';
  if (isLagging) return 'Audits arrived later than AUDIT_MAX_LAG.';
  return unread > 0 ? `${unread} announced changes are not read yet.` : undefined;
}

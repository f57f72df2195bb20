import type { Clock } from '../clock';
import type { AuditModes } from '../controls/audit-modes';
import type { SimulatedOrg } from '../org/simulated-org';
import { SeededRandom } from '../org/seeded-random';
import type { Actor, AuditedChange, AuditEvent } from './audit-event';
import type { AuditLog } from './audit-log';
import { NoiseWriter } from './noise-writer';

interface Transaction {
  readonly id: string;
  readonly actor?: Actor;
  /** An audit names the initiator. */
  isInitiated: boolean;
}

/** An audit that was written, for the controls. */
export interface WrittenAudit {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly arrivesAt: number;
  /** Never told. */
  readonly isLost: boolean;
}

/** Writes the audits of what is done, as one transaction for each action. */
export class AuditRecorder {
  private readonly random: SeededRandom;
  private readonly noise: NoiseWriter;
  private transaction?: Transaction;
  private written: WrittenAudit[] = [];

  constructor(
    org: SimulatedOrg,
    private readonly log: AuditLog,
    private readonly modes: () => AuditModes,
    private readonly clock: Clock,
  ) {
    this.random = new SeededRandom(org.seed).fork('audits');
    this.noise = new NoiseWriter(org, this.random);
  }

  /** Everything that is done meanwhile is the actor's; without one it is Genesys' own. */
  during<T>(actor: Actor | undefined, work: () => T): T {
    const outer = this.transaction;
    this.transaction = this.newTransaction(actor);
    try {
      return work();
    } finally {
      this.transaction = outer;
    }
  }

  record(changes: readonly AuditedChange[]): void {
    const transaction = this.transaction ?? this.newTransaction();
    for (const change of changes) {
      const { bySystem, ...said } = this.asSystem(change, transaction);
      this.write(said, transaction, bySystem ? undefined : transaction.actor);
      for (const noise of this.noise.around(change, this.modes().noisePercent))
        this.log.add(this.eventOf(noise, this.newTransaction()), this.arrival(this.clock()));
    }
  }

  /** What was written since this was called last, without the noise. */
  takeWritten(): WrittenAudit[] {
    const written = this.written;
    this.written = [];
    return written;
  }

  newId(): string {
    return this.random.uuid();
  }

  private newTransaction(actor?: Actor): Transaction {
    return { id: this.random.uuid(), actor, isInitiated: false };
  }

  /** A role event may lose its user to SYSTEM, and another audit may name it instead. */
  private asSystem(change: AuditedChange, transaction: Transaction): AuditedChange {
    const { systemPercent, initiatorPercent } = this.modes();
    if (change.entityType !== 'Role' || change.bySystem || !transaction.actor) return change;
    if (!this.strikes(systemPercent)) return change;
    if (!transaction.isInitiated && this.strikes(initiatorPercent))
      this.write(initiation(transaction.actor), transaction, transaction.actor);
    return { ...change, bySystem: true };
  }

  private write(said: Omit<AuditedChange, 'bySystem'>, transaction: Transaction, actor?: Actor): void {
    const event = this.eventOf(said, transaction, actor);
    const { lossPercent, doublePercent } = this.modes();
    const isLost = this.strikes(lossPercent);
    const arrivesAt = this.arrival(event.at);
    this.remember({ id: event.id, arrivesAt, isLost });
    if (isLost) return;
    this.log.add(event, arrivesAt);
    if (this.strikes(doublePercent)) this.log.add(event, this.arrival(event.at));
  }

  private eventOf(
    { serviceName, entityType, action, entity, changes, context }: Omit<AuditedChange, 'bySystem'>,
    transaction: Transaction,
    actor?: Actor,
  ): AuditEvent {
    const isInitiator = actor !== undefined && !transaction.isInitiated;
    if (isInitiator) transaction.isInitiated = true;
    const said = { serviceName, entityType, action, entity, changes, context };
    const [id, at] = [this.random.uuid(), this.clock() - this.modes().datedBackMs];
    return { id, at, ...said, actor, transactionId: transaction.id, isInitiator };
  }

  private arrival(at: number): number {
    const { delayMs, spreadMs } = this.modes();
    return at + delayMs + this.random.below(spreadMs + 1);
  }

  /** Only for a listener: without one it is dropped. */
  private remember(audit: WrittenAudit): void {
    if (this.written.length >= 10_000) this.written = [];
    this.written.push(audit);
  }

  private strikes(percent: number): boolean {
    return percent > 0 && this.random.below(100) < percent;
  }
}

const initiation = ({ userId, clientId }: Actor): AuditedChange => ({
  serviceName: 'PeoplePermissions',
  entityType: 'AuthUser',
  action: 'Authorize',
  entity: { id: userId ?? clientId ?? '' },
});

import { Inject, Injectable } from '@nestjs/common';
import { ChangesSettings } from '../../config/settings';
import { DirectGrantsReader, type DirectGrantsRead } from '../../sync/refresh/direct-grants-reader';
import { spanned } from '../../common/spanned';
import type { ItemOutcome } from '../change';
import { LeasePermit } from '../../genesys/lease-permit';
import { GenesysLeaseEndedError } from '../../genesys/genesys.errors';
import { type ClaimedItem, ItemClaims } from '../storage/item-claims';
import { ItemLeaseLostError, type ItemEnd, ItemLedger, type Permission } from '../storage/item-ledger';
import { GrantWriter, type WriteOutcome } from './grant-writer';
import { nextStep, type Step } from './next-step';
import { isRefusal, outcomeOf } from './outcome-of';
import { PollBackoff } from './poll-backoff';

/** How often the same write is sent if Genesys accepts it and does not carry it out. */
const MAX_WRITES = 6;

/** What became of the work on an item: `stopped` when the change was paused before the item was begun. */
export type WorkResult = 'ended' | 'stopped';

/** Brings one item to its end: reads, writes what is missing, and reads until Genesys shows it. */
@Injectable()
export class ItemWork {
  constructor(
    @Inject(DirectGrantsReader) private readonly grants: Pick<DirectGrantsReader, 'read' | 'publish'>,
    @Inject(GrantWriter) private readonly writer: Pick<GrantWriter, 'write'>,
    @Inject(ItemLedger) private readonly ledger: Pick<ItemLedger, 'intend' | 'written' | 'end'>,
    @Inject(ItemClaims) private readonly claims: Pick<ItemClaims, 'hold' | 'leaseMs'>,
    @Inject(ChangesSettings) private readonly settings: Pick<ChangesSettings, 'verifyTimeoutMs'>,
  ) {}

  /** Throws ItemLeaseLostError, or what reading and publishing throw: the item must then be resumed. */
  run(item: ClaimedItem, signal: AbortSignal): Promise<WorkResult> {
    const { grants, writer, ledger, claims } = this;
    const permit = () => new LeasePermit(() => claims.hold(item.lease), claims.leaseMs);
    const backoff = new PollBackoff(this.settings.verifyTimeoutMs, signal);
    const work = new Work({ grants, writer, ledger, permit }, item, backoff, signal);
    const attributes = { 'rolecall.change.id': item.changeId, 'rolecall.subject.type': item.subjectType };
    return spanned({ name: 'change item', attributes }, () => work.run());
  }
}

interface Parts {
  readonly grants: Pick<DirectGrantsReader, 'read' | 'publish'>;
  readonly writer: Pick<GrantWriter, 'write'>;
  readonly ledger: Pick<ItemLedger, 'intend' | 'written' | 'end'>;
  readonly permit: () => LeasePermit;
}

class Work {
  private calls: number;
  private writes = 0;
  private last?: WriteOutcome;
  private begun: boolean;

  constructor(
    private readonly parts: Parts,
    private readonly item: ClaimedItem,
    private readonly backoff: PollBackoff,
    private readonly signal: AbortSignal,
  ) {
    this.calls = item.calls;
    this.begun = item.state !== 'reading';
  }

  async run(): Promise<WorkResult> {
    for (let readings = 0; ; readings++) {
      const reading = await this.read();
      if (reading === undefined) return this.end('drifted', { code: 'subject_not_found' });
      const step = nextStep(this.item.plan, reading.grants, this.begun);
      if (step.kind === 'done') return this.applied(reading);
      if (step.kind === 'drifted') return this.otherwise('drifted', reading, step);
      if (isRefusal(this.last?.failure)) return this.otherwise('refused', reading, step);
      if (this.writes > 0 && !(await this.backoff.wait())) return this.otherwise('failed', reading, step);
      // Genesys may only be slow to show it, or may have forgotten it: sent again at every other check.
      if (this.writes >= MAX_WRITES || readings % 2 === 1) continue;
      const permission = await this.write(step);
      if (permission === 'cancelled') return this.end('skipped', { code: 'cancelled' });
      if (permission === 'paused') return 'stopped';
    }
  }

  private read(): Promise<DirectGrantsRead | undefined> {
    this.calls++;
    return this.parts.grants.read(subjectOf(this.item), this.signal);
  }

  private async write(step: Step): Promise<Permission> {
    const { ledger, writer } = this.parts;
    const permit = this.parts.permit();
    const permission = await ledger.intend(this.item, step.missing, step.surplus, this.calls);
    if (permission !== 'write') return permission;
    this.begun = true;
    this.writes++;
    this.last = await writer.write(subjectOf(this.item), step, { signal: this.signal, permit });
    this.calls += this.last.calls;
    this.signal.throwIfAborted();
    const { correlationIds, failure } = this.last;
    if (failure instanceof GenesysLeaseEndedError) throw new ItemLeaseLostError(failure.message);
    await ledger.written(this.item, this.calls, {
      correlationId: correlationIds.at(-1) ?? correlationOf(failure),
      correlationIds: correlationIds.slice(0, 200),
      ...(failure !== undefined && { failure: outcomeOf(failure).code }),
      isOpen: permit.isOpen,
    });
    return permission;
  }

  private async applied(reading: DirectGrantsRead): Promise<WorkResult> {
    const revision = await this.publish(reading);
    return this.end('applied', { code: this.begun ? 'written' : 'already_applied' }, revision);
  }

  /** Whatever the subject holds now is answered from, and is what a new plan begins with. */
  private async otherwise(
    state: 'drifted' | 'refused' | 'failed',
    reading: DirectGrantsRead,
    { missing, surplus }: Step,
  ): Promise<WorkResult> {
    const code = state === 'drifted' ? 'not_as_planned' : 'not_visible';
    const failure = this.last?.failure;
    const reason = state === 'drifted' || failure === undefined ? { code } : outcomeOf(failure);
    const revision = await this.publish(reading);
    return this.end(state, { ...reason, missing, surplus }, revision);
  }

  private async publish(reading: DirectGrantsRead): Promise<number> {
    const { revision, calls } = await this.parts.grants.publish(reading);
    this.calls += calls;
    return revision;
  }

  private async end(state: ItemEnd['state'], outcome: ItemOutcome, revision?: number): Promise<WorkResult> {
    const correlationId = this.last?.correlationIds.at(-1) ?? outcome.genesys?.correlationId;
    await this.parts.ledger.end(this.item, { state, outcome, revision, correlationId }, this.calls);
    return 'ended';
  }
}

function subjectOf({ subjectType: type, subjectId: id }: ClaimedItem) {
  return { type, id };
}

function correlationOf(failure: unknown): string | undefined {
  return failure === undefined ? undefined : outcomeOf(failure).genesys?.correlationId;
}

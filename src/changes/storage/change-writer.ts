import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import type { AuditEvent } from '../../audit/event/audit-event';
import { AuditLog } from '../../audit/log/audit-log';
import { AuditedWork } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import type { Schema } from '../../database/schema';
import { noSuchSimulation } from '../../simulations/simulations.errors';
import { SimulationStore } from '../../simulations/storage/simulation-store';
import { recordedWarnings } from '../change-warnings';
import { noSuchChange, TooManyChangesError } from '../changes.errors';
import type { PlannedItem, StoredChange } from '../change';
import { ChangeStore } from './change-store';
import { countWaiting, oldestUnapproved } from './waiting-plans';

/** Plans that wait; each may hold megabytes. */
export interface PlanLimits {
  readonly ofCaller: number;
  readonly total: number;
}

const PLAN_LIMITS: PlanLimits = { ofCaller: 100, total: 1_000 };

type ChangeAction = Extract<AuditEvent['action'], `change.${string}`>;

/** Acts on a change as a whole, each with its record in the audit log. */
@Injectable()
export class ChangeWriter {
  constructor(
    private readonly store: ChangeStore,
    private readonly audited: AuditedWork,
    @Inject(AuditLog) private readonly log: Pick<AuditLog, 'append'>,
    @Inject(SimulationStore) private readonly simulations: Pick<SimulationStore, 'refer'>,
    @Optional() private readonly limits: PlanLimits = PLAN_LIMITS,
  ) {}

  /**
   * Where the caller has as many plans waiting as one may, the oldest own one that was not approved is cancelled; where
   * all have as many as there may be, that of the caller who has the most. Throws TooManyChangesError (409) without
   * one, or NotFoundError (404) when the simulation that it comes from is gone.
   */
  plan(
    change: StoredChange,
    items: readonly PlannedItem[],
    by: Requester,
    alongside?: (tx: Transaction<Schema>, id: string) => Promise<void>,
  ): Promise<void> {
    return this.audited.run(actOf('change.planned', change.id, by), async (tx) => {
      const { origin, createdAt } = change;
      if (origin.kind === 'simulation' && !(await this.simulations.refer(origin.id, createdAt, tx)))
        throw noSuchSimulation();
      const left = await this.makeRoom(tx, change);
      await this.store.insert(tx, change, items);
      await alongside?.(tx, change.id);
      if (left !== undefined) await this.recordCancelled(tx, left, by);
      return { value: undefined, recorded: { after: plannedOf(change, items) } };
    });
  }

  private async makeRoom(
    tx: Transaction<Schema>,
    { createdBy, createdAt }: StoredChange,
  ): Promise<string | undefined> {
    const counts = await countWaiting(tx, createdAt);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const isOwn = ({ author }: (typeof counts)[number]) =>
      author.type === createdBy.type && author.id === createdBy.id;
    const own = counts.find(isOwn)?.count ?? 0;
    if (own < this.limits.ofCaller && total < this.limits.total) return undefined;
    const from = own >= this.limits.ofCaller ? createdBy : (counts[0]?.author ?? createdBy);
    const oldest = await oldestUnapproved(tx, from, createdAt);
    if (oldest === undefined) throw new TooManyChangesError(own >= this.limits.ofCaller ? own : total);
    const ended = { status: 'cancelled', status_reason: 'evicted', ended_at: createdAt } as const;
    await this.store.set(tx, oldest, ended);
    await this.store.moveItems(tx, oldest, ['planned'], {
      state: 'skipped',
      code: 'cancelled',
      at: createdAt,
    });
    return oldest;
  }

  private async recordCancelled(tx: Transaction<Schema>, id: string, by: Requester): Promise<void> {
    const reason = 'evicted: a newer plan took its place.';
    const act = actOf('change.cancelled', id, by);
    await this.log.append(tx, { ...act, outcome: 'success', reason, after: null });
  }

  /**
   * `step` checks the change, which no one else changes in the meantime, and returns what is recorded. Throws
   * NotFoundError (404).
   */
  async move(
    action: ChangeAction,
    id: string,
    by: Requester,
    step: (
      tx: Transaction<Schema>,
      change: StoredChange,
    ) => Promise<Readonly<Record<string, string | number>> | null>,
    /** What comes of it is recorded after it. */
    following?: (tx: Transaction<Schema>) => Promise<AuditEvent[]>,
  ): Promise<StoredChange> {
    await this.audited.run(actOf(action, id, by), async (tx) => {
      const change = await this.store.lock(tx, id);
      if (change === undefined) throw noSuchChange();
      const after = await step(tx, change);
      return { value: undefined, recorded: { after }, following: await following?.(tx) };
    });
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    return change;
  }
}

function actOf(action: ChangeAction, id: string, { caller, requestId }: Requester) {
  return {
    action,
    actor: actorOf(caller),
    requestId,
    target: { type: 'change' as const, id },
    before: null,
  } as const;
}

function plannedOf(change: StoredChange, items: readonly PlannedItem[]) {
  const { baseRevision, planSha256, itemCount, summary, origin, expiresAt } = change;
  return {
    baseRevision,
    planSha256,
    itemCount,
    origin: { ...origin },
    subjects: summary.counts.subjects,
    blockers: summary.blockers.map(({ code }) => code),
    ...recordedWarnings(change, { counts: {}, skippedBy: skippedIn(items) }),
    expiresAt,
  };
}

function skippedIn(items: readonly PlannedItem[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { skipped } of items) if (skipped !== undefined) sums[skipped] = (sums[skipped] ?? 0) + 1;
  return sums;
}

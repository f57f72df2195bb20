import type { Transaction } from 'kysely';
import type { AccessIndex } from '../access-index/access-index';
import { genesysUserOf } from '../auth/genesys-user-of';
import type { Requester } from '../auth/requested-by';
import type { Schema } from '../database/schema';
import type { ChangeRunner } from './apply/change-runner';
import type { ChangeStatus, StoredChange } from './change';
import type { ApplyReview } from './apply-review';
import {
  ChangeStatusError,
  noSuchChange,
  OwnApprovalError,
  PlanExpiredError,
  PlanHashError,
  SubjectsBusyError,
} from './change-errors';
import type { ChangeStore } from './storage/change-store';
import type { ChangeWriter } from './storage/change-writer';
import type { DerivedPlan } from './derived/derived-plan';
import { planAgain } from './derived/plan-again';
import { rollBackOf } from './derived/roll-back';
import type { WriteGuard } from './apply/write-guard';

export interface ApplyOptions {
  readonly planSha256: string;
  /** Go on without the items that break conflict rules which block. */
  readonly withoutBlocked: boolean;
}

/** More items than any change has. */
const ALL = 1_000_000;
/** Nothing is being written. */
const restingStatuses: readonly ChangeStatus[] = [
  'planned',
  'approved',
  'paused',
  'cancelled',
  'applied',
  'incomplete',
];

/** What is done to a planned change as a whole. */
export class ChangesService {
  constructor(
    private readonly store: ChangeStore,
    private readonly writer: ChangeWriter,
    private readonly review: Pick<ApplyReview, 'skipped'>,
    private readonly runner: Pick<ChangeRunner, 'wake'>,
    private readonly guard: WriteGuard,
  ) {}

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<StoredChange> {
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    return change;
  }

  approve(id: string, planSha256: string, by: Requester): Promise<StoredChange> {
    return this.writer.move('change.approved', id, by, async (tx, change) => {
      requireStatus(change, ['planned'], 'approved');
      requirePlan(change, planSha256);
      if (isAuthor(change, by)) throw new OwnApprovalError();
      await this.store.set(tx, id, {
        status: 'approved',
        approved_at: new Date().toISOString(),
        approved_by_type: by.caller.kind,
        approved_by_id: by.caller.id,
      });
      return { planSha256 };
    });
  }

  /** Begins to write. Looks once more at what it would do, as the organisation is now. */
  async apply(id: string, options: ApplyOptions, by: Requester): Promise<StoredChange> {
    this.guard.requireEnabled();
    const seen = await this.get(id);
    requireStatus(seen, ['planned', 'approved'], 'applied');
    requirePlan(seen, options.planSha256);
    this.guard.requireApproved(seen);
    const items = await this.store.items(id, { limit: ALL });
    const maker = genesysUserOf(by) ?? seen.summary.callerUserId;
    const skipped = await this.review.skipped(items, options.withoutBlocked, maker);
    const applied = await this.writer.move('change.applied', id, by, async (tx, change) => {
      requireStatus(change, [seen.status], 'applied');
      const at = new Date().toISOString();
      await this.store.moveItems(tx, id, ['planned'], { state: 'skipped', code: 'blocked', at }, skipped);
      await this.requireFree(tx, id);
      await this.store.set(tx, id, { status: 'applying', started_at: at });
      await this.endIfEmpty(tx, id, at);
      return { planSha256: change.planSha256, skipped: skipped.length };
    });
    this.runner.wake();
    return applied;
  }

  pause(id: string, by: Requester): Promise<StoredChange> {
    return this.writer.move('change.paused', id, by, async (tx, change) => {
      requireStatus(change, ['applying'], 'paused');
      await this.store.set(tx, id, { status: 'paused', status_reason: 'asked_for' });
      return null;
    });
  }

  async resume(id: string, by: Requester): Promise<StoredChange> {
    this.guard.requireEnabled();
    const change = await this.writer.move('change.resumed', id, by, async (tx, change) => {
      requireStatus(change, ['paused'], 'resumed');
      await this.store.set(tx, id, { status: 'applying', status_reason: null });
      return null;
    });
    this.runner.wake();
    return change;
  }

  /** Items that were begun come to their end; the others are skipped. */
  async cancel(id: string, by: Requester): Promise<StoredChange> {
    const change = await this.writer.move('change.cancelled', id, by, async (tx, change) => {
      requireStatus(change, ['planned', 'approved', 'applying', 'paused'], 'cancelled');
      const at = new Date().toISOString();
      await this.store.set(tx, id, { status: 'cancelled', status_reason: 'asked_for' });
      await this.store.moveItems(tx, id, ['planned'], { state: 'skipped', code: 'cancelled', at });
      await this.endIfEmpty(tx, id, at);
      return null;
    });
    this.runner.wake();
    return change;
  }

  /** The revision that tells of all that became of it; another instance may have made it. */
  async revisionAfter(id: string): Promise<number | undefined> {
    return (await this.store.progress(id)).revision ?? undefined;
  }

  /** What would undo the change, as the organisation is now. Throws NotFoundError (404) or ChangeStatusError (409). */
  async rollBack(id: string, index: AccessIndex, withMovedOn: boolean): Promise<DerivedPlan> {
    requireStatus(await this.get(id), restingStatuses, 'rolled back');
    return rollBackOf(index, await this.store.items(id, { limit: ALL }), withMovedOn);
  }

  /** What is left to do about items that drifted, as the organisation is now. Throws as `rollBack`. */
  async planAgain(id: string, index: AccessIndex): Promise<DerivedPlan> {
    requireStatus(await this.get(id), restingStatuses, 'planned again');
    return planAgain(index, await this.store.items(id, { state: 'drifted', limit: ALL }));
  }

  /** Gives the items that failed or were refused another try. */
  async retry(id: string, by: Requester): Promise<StoredChange> {
    this.guard.requireEnabled();
    const change = await this.writer.move('change.retried', id, by, async (tx, change) => {
      requireStatus(change, ['paused', 'incomplete'], 'retried');
      const items = await this.reopen(tx, id);
      await this.requireFree(tx, id);
      await this.store.set(tx, id, { status: 'applying', status_reason: null, ended_at: null });
      await this.endIfEmpty(tx, id, new Date().toISOString());
      return { items };
    });
    this.runner.wake();
    return change;
  }

  /** No other change is at work on its subjects, nor begins to be until the transaction ends. */
  private async requireFree(tx: Transaction<Schema>, id: string): Promise<void> {
    await this.store.lockBeginning(tx);
    const busy = await this.store.countBusySubjects(tx, id);
    if (busy > 0) throw new SubjectsBusyError(busy);
  }

  /** What may be written in part is looked at as such; the others begin anew. */
  private async reopen(tx: Transaction<Schema>, id: string): Promise<number> {
    const states = ['failed', 'refused'] as const;
    const told: number[] = [];
    for (const state of states) {
      const items = await this.store.items(id, { state, limit: ALL }, tx);
      for (const { position, outcome } of items) if (outcome?.told === true) told.push(position);
    }
    const written = await this.store.moveItems(tx, id, states, { state: 'verifying' }, told);
    return written + (await this.store.moveItems(tx, id, states, { state: 'planned' }));
  }

  private async endIfEmpty(tx: Transaction<Schema>, id: string, at: string): Promise<void> {
    const { counts } = await this.store.progress(id, tx);
    const { planned = 0, reading = 0, writing = 0, verifying = 0, drifted = 0 } = counts;
    if (planned + reading + writing + verifying > 0) return;
    const change = await this.store.get(id, tx);
    const status = change?.status === 'cancelled' ? 'cancelled' : drifted > 0 ? 'incomplete' : 'applied';
    await this.store.set(tx, id, { status, ended_at: at });
  }
}

function requireStatus(
  change: StoredChange,
  allowed: readonly StoredChange['status'][],
  wanted: string,
): void {
  if (!allowed.includes(change.status)) throw new ChangeStatusError(change.status, wanted);
}

function requirePlan({ planSha256, expiresAt }: StoredChange, seen: string): void {
  if (planSha256 !== seen) throw new PlanHashError();
  if (expiresAt <= new Date().toISOString()) throw new PlanExpiredError();
}

function isAuthor({ createdBy }: StoredChange, { caller }: Requester): boolean {
  return createdBy.type === caller.kind && createdBy.id === caller.id;
}

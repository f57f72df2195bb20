import { Inject, Injectable } from '@nestjs/common';
import { trustedTime } from '../common/trusted-clock';
import type { Transaction } from 'kysely';
import type { AccessIndex } from '../access/index/access-index';
import { genesysUserOf } from '../auth/genesys-user-of';
import { actorOfCaller, personColumn } from '../auth/party';
import type { Requester } from '../auth/requested-by';
import type { Schema } from '../database/schema';
import { ChangeRunner } from './apply/change-runner';
import { changeStatuses, type ChangeStatus, type ItemState, type Maker, type StoredChange } from './change';
import { ChangeEnding } from './change-ending';
import { ApplyReview, type Reviewed } from './apply-review';
import {
  ChangeNotDueError,
  ChangeStatusError,
  noSuchChange,
  PlanExpiredError,
  PlanHashError,
  SubjectsBusyError,
} from './changes.errors';
import { ChangeStore } from './storage/change-store';
import { ChangeWriter } from './storage/change-writer';
import type { DerivedPlan } from './derived/derived-plan';
import { replan } from './derived/replan';
import { rollBackOf } from './derived/roll-back';
import { FourEyes } from './four-eyes';
import { WriteGuard } from './apply/write-guard';

export interface ApplyOptions {
  readonly planSha256: string;
  /** Go on without the items that break conflict rules which block. */
  readonly skipBlocked: boolean;
}

/** More items than any change has. */
const ALL = 1_000_000;
/** Nothing is being written. */
const restingStatuses = changeStatuses.filter((status) => status !== 'applying');

/** What is done to a planned change as a whole. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly store: ChangeStore,
    private readonly writer: ChangeWriter,
    @Inject(ApplyReview) private readonly review: Pick<ApplyReview, 'of' | 'requireSame'>,
    @Inject(ChangeRunner) private readonly runner: Pick<ChangeRunner, 'wake'>,
    private readonly guard: WriteGuard,
    private readonly fourEyes: FourEyes,
    @Inject(ChangeEnding) private readonly ending: Pick<ChangeEnding, 'endIfOver'>,
  ) {}

  /** Throws NotFoundError (404). */
  async get(id: string): Promise<StoredChange> {
    const change = await this.store.get(id);
    if (change === undefined) throw noSuchChange();
    return change;
  }

  /** In place of an approval that does not count, such as one of a key from before only people could approve. */
  approve(id: string, planSha256: string, by: Requester): Promise<StoredChange> {
    const approver = actorOfCaller(by.caller);
    return this.writer.move('change.approved', id, by, async (tx, change) => {
      const isReplaced = change.status === 'approved' && !(await this.fourEyes.isApproved(change, tx));
      requireStatus(change, isReplaced ? ['approved'] : ['planned'], 'approved');
      requirePlan(change, planSha256);
      await this.fourEyes.refuseApprover(change, approver, tx);
      await this.store.set(tx, id, {
        status: 'approved',
        approved_at: trustedTime(),
        approved_by_type: approver.type,
        approved_by_id: approver.id,
        approved_by_person: personColumn(approver),
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
    requireDue(seen);
    this.guard.requireApproved(seen);
    await this.fourEyes.requireApproved(seen);
    const items = await this.store.items(id, { limit: ALL });
    const reviewed = await this.review.of(items, options.skipBlocked, makerOf(seen, by));
    const { skipped } = reviewed;
    const at = trustedTime();
    const begin = async (tx: Transaction<Schema>, change: StoredChange) => {
      requireStatus(change, [seen.status], 'applied');
      await this.review.requireSame(reviewed, tx);
      await this.store.moveItems(tx, id, ['planned'], { state: 'skipped', code: 'blocked', at }, skipped);
      await this.requireFree(tx, id);
      await this.store.set(tx, id, { status: 'applying', started_at: at });
      return { planSha256: change.planSha256, skipped: skipped.length };
    };
    const end = (tx: Transaction<Schema>) => this.ending.endIfOver(tx, id, at);
    const applied = await this.writer.move('change.applied', id, by, begin, end);
    this.runner.wake();
    return applied;
  }

  pause(id: string, by: Requester): Promise<StoredChange> {
    return this.writer.move('change.paused', id, by, async (tx, change) => {
      requireStatus(change, ['applying'], 'paused');
      await this.store.set(tx, id, { status: 'paused', status_reason: 'requested' });
      return null;
    });
  }

  /** What is left of it is reviewed as before it was applied. */
  async resume(id: string, by: Requester): Promise<StoredChange> {
    this.guard.requireEnabled();
    const reviewed = await this.reviewAgain(id, ['paused'], 'resumed', ['planned'], by);
    const change = await this.writer.move('change.resumed', id, by, async (tx, change) => {
      requireStatus(change, ['paused'], 'resumed');
      await this.review.requireSame(reviewed, tx);
      await this.store.set(tx, id, { status: 'applying', status_reason: null });
      return null;
    });
    this.runner.wake();
    return change;
  }

  /** Items that were begun come to their end; the others are skipped. */
  async cancel(id: string, by: Requester): Promise<StoredChange> {
    const at = trustedTime();
    const stop = async (tx: Transaction<Schema>, change: StoredChange) => {
      requireStatus(change, ['planned', 'approved', 'applying', 'paused'], 'cancelled');
      await this.store.set(tx, id, { status: 'cancelled', status_reason: 'requested' });
      await this.store.moveItems(tx, id, ['planned'], { state: 'skipped', code: 'cancelled', at });
      return null;
    };
    const end = (tx: Transaction<Schema>) => this.ending.endIfOver(tx, id, at);
    const change = await this.writer.move('change.cancelled', id, by, stop, end);
    this.runner.wake();
    return change;
  }

  /** The revision that reflects everything it did; another instance may have made it. */
  async revisionAfter(id: string): Promise<number | undefined> {
    return (await this.store.progress(id)).revision ?? undefined;
  }

  /** What would undo the change, as the organisation is now. Throws NotFoundError (404) or ChangeStatusError (409). */
  async rollBack(id: string, index: AccessIndex, includeChangedSubjects: boolean): Promise<DerivedPlan> {
    requireStatus(await this.get(id), restingStatuses, 'rolled back');
    return rollBackOf(index, await this.store.items(id, { limit: ALL }), includeChangedSubjects);
  }

  /** What is left to do about items that drifted, as the organisation is now. Throws as `rollBack`. */
  async replan(id: string, index: AccessIndex): Promise<DerivedPlan> {
    requireStatus(await this.get(id), restingStatuses, 'planned again');
    return replan(index, await this.store.items(id, { state: 'drifted', limit: ALL }));
  }

  /** Gives the items that failed or were refused another try. They are reviewed as before the change was applied. */
  async retry(id: string, by: Requester): Promise<StoredChange> {
    this.guard.requireEnabled();
    const left = ['planned', 'failed', 'refused'] as const;
    const reviewed = await this.reviewAgain(id, ['paused', 'incomplete'], 'retried', left, by);
    const again = async (tx: Transaction<Schema>, change: StoredChange) => {
      requireStatus(change, ['paused', 'incomplete'], 'retried');
      await this.review.requireSame(reviewed, tx);
      const items = await this.reopen(tx, id);
      await this.requireFree(tx, id);
      await this.store.set(tx, id, { status: 'applying', status_reason: null, ended_at: null });
      return { items };
    };
    const end = (tx: Transaction<Schema>) => this.ending.endIfOver(tx, id, trustedTime());
    const change = await this.writer.move('change.retried', id, by, again, end);
    this.runner.wake();
    return change;
  }

  /** Reviews the items in the states `left` as if they were to be applied now. Throws as `apply` does. */
  private async reviewAgain(
    id: string,
    statuses: readonly ChangeStatus[],
    wanted: string,
    left: readonly ItemState[],
    by: Requester,
  ): Promise<Reviewed> {
    const change = await this.get(id);
    requireStatus(change, statuses, wanted);
    requireUnexpired(change);
    await this.fourEyes.requireApproved(change);
    const items = await this.store.items(id, { limit: ALL });
    const again = items.map((item) =>
      left.includes(item.state) ? { ...item, state: 'planned' as const } : item,
    );
    return this.review.of(again, false, makerOf(change, by));
  }

  /** No other change is at work on its subjects, nor begins to be until the transaction ends. */
  private async requireFree(tx: Transaction<Schema>, id: string): Promise<void> {
    await this.store.lockBeginning(tx);
    const busy = await this.store.countBusySubjects(tx, id);
    if (busy > 0) throw new SubjectsBusyError(busy);
  }

  /** Items that may be partly written are checked for that; the others start again. */
  private async reopen(tx: Transaction<Schema>, id: string): Promise<number> {
    const states = ['failed', 'refused'] as const;
    const attempted: number[] = [];
    for (const state of states) {
      const items = await this.store.items(id, { state, limit: ALL }, tx);
      for (const { position, outcome } of items)
        if (outcome?.writeAttempted === true) attempted.push(position);
    }
    const written = await this.store.moveItems(tx, id, states, { state: 'verifying' }, attempted);
    return written + (await this.store.moveItems(tx, id, states, { state: 'planned' }));
  }
}

function requireStatus(
  change: StoredChange,
  allowed: readonly StoredChange['status'][],
  wanted: string,
): void {
  if (!allowed.includes(change.status)) throw new ChangeStatusError(change.status, wanted);
}

function requirePlan(change: StoredChange, seen: string): void {
  if (change.planSha256 !== seen) throw new PlanHashError();
  requireUnexpired(change);
}

function requireUnexpired({ expiresAt }: StoredChange): void {
  if (expiresAt <= trustedTime()) throw new PlanExpiredError();
}

function requireDue({ summary: { notBefore } }: StoredChange): void {
  if (notBefore !== undefined && trustedTime() < notBefore) throw new ChangeNotDueError(notBefore);
}

function makerOf({ summary }: StoredChange, by: Requester): Maker {
  return { callerUserId: genesysUserOf(by) ?? summary.callerUserId, permissions: by.caller.permissions };
}

import type { AccessIndex } from '../access-index/access-index';
import type { Requester } from '../auth/requested-by';
import type { ErrorDetail } from '../common/domain-error';
import type { ChangeRunner } from './apply/change-runner';
import type { PlannedItem, StoredChange, StoredItem } from './change';
import {
  ApprovalMissingError,
  ChangeBlockedError,
  ChangesDisabledError,
  ChangeStatusError,
  noSuchChange,
  OwnApprovalError,
  PlanExpiredError,
  PlanHashError,
  PlanOutdatedError,
  SubjectsBusyError,
  WritePermissionsMissingError,
} from './change-errors';
import type { Planner } from './plan/planner';
import type { Blocker } from './plan/plan-summary';
import { proposalOfItems } from './plan/proposal-of-items';
import type { ChangeStore } from './storage/change-store';
import type { ChangeWriter } from './storage/change-writer';
import { rollBackOf, type RollBack } from './roll-back';
import { missingToWrite } from './write-permissions';

export interface ControlSettings {
  readonly enabled: boolean;
  readonly requireApproval: boolean;
  readonly writingClientId: string;
}

export interface ApplyOptions {
  readonly planSha256: string;
  /** Go on without the items that break conflict rules which block. */
  readonly withoutBlocked: boolean;
}

/** More items than any change has. */
const ALL = 1_000_000;

/** What is done to a planned change as a whole. */
export class ChangesService {
  constructor(
    private readonly store: ChangeStore,
    private readonly writer: ChangeWriter,
    private readonly planner: Planner,
    private readonly runner: Pick<ChangeRunner, 'wake'>,
    private readonly settings: ControlSettings,
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
    if (!this.settings.enabled) throw new ChangesDisabledError();
    const seen = await this.get(id);
    requireStatus(seen, ['planned', 'approved'], 'applied');
    requirePlan(seen, options.planSha256);
    if (this.settings.requireApproval && seen.status !== 'approved') throw new ApprovalMissingError();
    const skipped = await this.blockedItems(seen, options.withoutBlocked);
    const applied = await this.writer.move('change.applied', id, by, async (tx, change) => {
      requireStatus(change, [seen.status], 'applied');
      const at = new Date().toISOString();
      await this.store.skip(tx, id, skipped, 'blocked', at);
      const busy = await this.store.countBusySubjects(tx, id);
      if (busy > 0) throw new SubjectsBusyError(busy);
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
    if (!this.settings.enabled) throw new ChangesDisabledError();
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

  /** What would undo the change, as the organisation is now. Throws NotFoundError (404). */
  async rollBack(id: string, index: AccessIndex, withMovedOn: boolean): Promise<RollBack> {
    await this.get(id);
    return rollBackOf(index, await this.store.items(id, { limit: ALL }), withMovedOn);
  }

  /** Gives the items that failed or were refused another try. */
  async retry(id: string, by: Requester): Promise<StoredChange> {
    if (!this.settings.enabled) throw new ChangesDisabledError();
    const change = await this.writer.move('change.retried', id, by, async (tx, change) => {
      requireStatus(change, ['paused', 'incomplete'], 'retried');
      // What was written in part stays told apart from what was never begun.
      const items = await this.store.moveItems(tx, id, ['failed', 'refused'], { state: 'verifying' });
      await this.store.set(tx, id, { status: 'applying', status_reason: null, ended_at: null });
      await this.endIfEmpty(tx, id, new Date().toISOString());
      return { items };
    });
    this.runner.wake();
    return change;
  }

  private async endIfEmpty(tx: Parameters<ChangeStore['set']>[0], id: string, at: string): Promise<void> {
    const { counts } = await this.store.progress(id, tx);
    const { planned = 0, reading = 0, writing = 0, verifying = 0, drifted = 0 } = counts;
    if (planned + reading + writing + verifying > 0) return;
    const change = await this.store.get(id, tx);
    const status = change?.status === 'cancelled' ? 'cancelled' : drifted > 0 ? 'incomplete' : 'applied';
    await this.store.set(tx, id, { status, ended_at: at });
  }

  /** The positions of items that must not be written. Throws where more than they stand in the way. */
  private async blockedItems(change: StoredChange, withoutBlocked: boolean): Promise<readonly number[]> {
    const { index } = await this.planner.current();
    const missing = missingToWrite(index, this.settings.writingClientId);
    if (missing.length > 0) throw new WritePermissionsMissingError(missing);
    const stored = await this.store.items(change.id, { limit: ALL });
    const faults = await this.planner.faultsNow(proposalOfItems(stored.filter(isPlanned)));
    if (faults.length > 0) throw new PlanOutdatedError(faults);
    const { callerUserId } = change.summary;
    const { blockers } = await this.planner.assess(stored.map(plannedItem), callerUserId);
    const items = blockers.flatMap(({ items = [] }) => items);
    if (blockers.length === 0) return [];
    if (!withoutBlocked || items.length === 0) throw new ChangeBlockedError(blockers.flatMap(errorsOf));
    const skipped = new Set(items);
    const others = stored.map((item) => ({
      ...plannedItem(item),
      ...(skipped.has(item.position) && { skipped: 'moved_on' as const }),
    }));
    const left = await this.planner.assess(others, callerUserId);
    if (left.blockers.length > 0) throw new ChangeBlockedError(left.blockers.flatMap(errorsOf));
    return items;
  }
}

function isPlanned({ state }: StoredItem): boolean {
  return state === 'planned';
}

function plannedItem({ subjectType, subjectId, plan, state }: StoredItem): PlannedItem {
  return { subjectType, subjectId, plan, ...(state !== 'planned' && { skipped: 'nothing_to_do' }) };
}

function errorsOf({ code, detail, items }: Blocker): ErrorDetail[] {
  const text = `${code}: ${detail}`;
  if (items === undefined || items.length === 0) return [{ pointer: '', detail: text }];
  return items.slice(0, 100).map((position) => ({ pointer: `/items/${position}`, detail: text }));
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

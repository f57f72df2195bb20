import type { ErrorDetail } from '../common/domain-error';
import type { PlannedItem, StoredItem } from './change';
import { ChangeBlockedError, PlanOutdatedError } from './change-errors';
import type { Planner } from './plan/planner';
import type { Blocker } from './plan/plan-summary';
import { proposalOfItems } from './plan/proposal-of-items';
import type { WriteGuard } from './apply/write-guard';

/** Looks once more at what a plan would do, as the organisation is now, before anything is written. */
export class ApplyReview {
  constructor(
    private readonly planner: Pick<Planner, 'current' | 'faultsNow' | 'assess'>,
    private readonly guard: Pick<WriteGuard, 'requireRights'>,
  ) {}

  /**
   * The positions of items that must not be written, where the caller goes on without them. `callerUserId` is the user
   * in Genesys who must not lock himself out, where one is known. Throws PlanOutdatedError and ChangeBlockedError (409) where more stands in the way, or as WriteGuard.
   */
  async skipped(
    items: readonly StoredItem[],
    withoutBlocked: boolean,
    callerUserId: string | undefined,
  ): Promise<readonly number[]> {
    await this.guard.requireRights((await this.planner.current()).index);
    const faults = await this.planner.faultsNow(proposalOfItems(items.filter(isPlanned)));
    if (faults.length > 0) throw new PlanOutdatedError(faults);
    const planned = items.map(plannedItem);
    const { blockers } = await this.planner.assess(planned, callerUserId);
    if (blockers.length === 0) return [];
    const blocked = new Set(blockers.flatMap(({ items: positions = [] }) => positions));
    if (!withoutBlocked || blocked.size === 0) throw new ChangeBlockedError(blockers.flatMap(errorsOf));
    const others = planned.map((item, at) =>
      blocked.has(at) ? { ...item, skipped: 'moved_on' as const } : item,
    );
    const left = await this.planner.assess(others, callerUserId);
    if (left.blockers.length > 0) throw new ChangeBlockedError(left.blockers.flatMap(errorsOf));
    return [...blocked];
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

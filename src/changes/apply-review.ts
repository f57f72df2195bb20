import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import type { ErrorDetail } from '../common/errors';
import { EnabledRulesReader, type RulesRead } from '../conflicts/enabled-rules-reader';
import type { Schema } from '../database/schema';
import type { Maker, PlannedItem, StoredItem } from './change';
import { ChangeBlockedError, PlanOutdatedError, RulesChangedError } from './changes.errors';
import { Planner } from './plan/planner';
import type { Blocker } from './plan/plan-summary';
import { proposalOfItems } from './plan/proposal-of-items';
import { WriteGuard } from './apply/write-guard';

/** What came of a review. */
export interface Reviewed {
  /** Positions of the items that the caller skips. */
  readonly skipped: readonly number[];
  readonly rules: RulesRead;
}

/** Looks once more at what a plan would do, as the organisation is now, before anything is written. */
@Injectable()
export class ApplyReview {
  constructor(
    @Inject(Planner) private readonly planner: Pick<Planner, 'current' | 'faultsAt' | 'assess'>,
    @Inject(WriteGuard) private readonly guard: Pick<WriteGuard, 'requireRights'>,
    @Inject(EnabledRulesReader) private readonly rules: Pick<EnabledRulesReader, 'read' | 'areStill'>,
  ) {}

  /**
   * Which of the planned items may be written. Throws PlanOutdatedError and ChangeBlockedError (409) if more is blocked
   * than the items that the caller skips, or as WriteGuard.
   */
  async of(items: readonly StoredItem[], skipBlocked: boolean, maker: Maker): Promise<Reviewed> {
    const rules = await this.rules.read();
    return { skipped: await this.skipped(items, skipBlocked, maker, rules), rules };
  }

  /** Until the transaction ends the rules are those of the review. Throws RulesChangedError (409). */
  async requireSame({ rules }: Reviewed, tx: Transaction<Schema>): Promise<void> {
    if (!(await this.rules.areStill(rules, tx))) throw new RulesChangedError();
  }

  private async skipped(
    items: readonly StoredItem[],
    skipBlocked: boolean,
    maker: Maker,
    rules: RulesRead,
  ): Promise<readonly number[]> {
    // One revision for all of it: what blocks is named from the revision that the rest was evaluated on.
    const at = await this.planner.current();
    await this.guard.requireRights(at.index);
    const faults = await this.planner.faultsAt(at, proposalOfItems(items.filter(isPlanned)));
    if (faults.length > 0) throw new PlanOutdatedError(faults);
    const planned = items.map(plannedItem);
    const { blockers } = await this.planner.assess(at, planned, maker, rules);
    if (blockers.length === 0) return [];
    const blocked = new Set(blockers.flatMap(({ items: positions = [] }) => positions));
    if (!skipBlocked || blocked.size === 0) throw new ChangeBlockedError(blockers.flatMap(errorsOf));
    const others = planned.map((item, position) =>
      blocked.has(position) ? { ...item, skipped: 'blocked' as const } : item,
    );
    const left = await this.planner.assess(at, others, maker, rules);
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

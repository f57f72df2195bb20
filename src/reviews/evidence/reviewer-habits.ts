import type { DecisionKind } from '../../access/reviews/decision';
import type { DecisionWay } from '../decisions/decided-item';

/** What is looked at of a decision. */
export interface ObservedDecision {
  readonly decision: DecisionKind;
  readonly way: DecisionWay;
  readonly actId: string;
  readonly decidedAt: string;
  readonly decidedBy: { readonly type: string; readonly id: string };
}

/** How someone decided: what makes a rubber stamp visible. Counts are of decisions. */
export interface ReviewerHabit {
  readonly type: string;
  readonly id: string;
  readonly decisions: number;
  readonly keep: number;
  readonly takeAway: number;
  readonly reduce: number;
  readonly notMine: number;
  /** Made with others at once, by a filter or from a file. */
  readonly bulk: number;
  /** In the first minute after the review was opened. */
  readonly soonAfterOpening: number;
  /** One by one, within three seconds of what the same reviewer had decided before. */
  readonly quick: number;
}

export const SOON_SECONDS = 60;
export const QUICK_SECONDS = 3;

interface Act {
  readonly at: number;
  readonly way: DecisionWay;
  count: number;
}

interface Tally {
  readonly type: string;
  readonly id: string;
  readonly counts: Record<DecisionKind, number>;
  readonly acts: Map<string, Act>;
}

/** Observes decisions in whatever order. */
export class ReviewerHabits {
  private readonly tallies = new Map<string, Tally>();

  add({ decision, way, actId, decidedAt, decidedBy: { type, id } }: ObservedDecision): void {
    const name = `${type}:${id}`;
    const tally = this.tallies.get(name) ?? newTally(type, id);
    this.tallies.set(name, tally);
    tally.counts[decision] += 1;
    const act = tally.acts.get(actId) ?? { at: Date.parse(decidedAt), way, count: 0 };
    act.count += 1;
    tally.acts.set(actId, act);
  }

  /** By type and id. */
  results(openedAt: string): ReviewerHabit[] {
    const names = [...this.tallies.keys()].sort();
    return names.map((name) => habitOf(this.tallies.get(name)!, Date.parse(openedAt)));
  }
}

function newTally(type: string, id: string): Tally {
  return { type, id, counts: { keep: 0, take_away: 0, reduce: 0, not_mine: 0 }, acts: new Map() };
}

function habitOf({ type, id, counts, acts }: Tally, openedAt: number): ReviewerHabit {
  const inOrder = [...acts.values()].sort((one, other) => one.at - other.at);
  const sum = (isMeant: (act: Act, index: number) => boolean) =>
    inOrder.filter(isMeant).reduce((total, { count }) => total + count, 0);
  const isQuick = (act: Act, index: number) =>
    act.way === 'single' && index > 0 && act.at - inOrder[index - 1]!.at <= QUICK_SECONDS * 1_000;
  return {
    type,
    id,
    decisions: sum(() => true),
    keep: counts.keep,
    takeAway: counts.take_away,
    reduce: counts.reduce,
    notMine: counts.not_mine,
    bulk: sum(({ way }) => way === 'bulk' || way === 'csv'),
    soonAfterOpening: sum(({ at, way }) => way !== 'deadline' && at - openedAt <= SOON_SECONDS * 1_000),
    quick: sum(isQuick),
  };
}

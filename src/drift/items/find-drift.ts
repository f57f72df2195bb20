import { sameEntity } from '../../revisions/history/facts/same-entity';
import type { Entity } from '../../revisions/history/facts/fact';
import type { ChangePosition, PlacedChange } from '../../revisions/history/reading/change-reader';
import type { ChangeKind, FactChange } from '../../revisions/history/reading/fact-change';
import type { Acceptance, FactSide } from '../baseline/baseline';

/**
 * What differs from the baseline: `changes` lead from its revision to the one that is looked at, and what was accepted
 * takes the place of what that revision has. What was accepted and is undone since differs as well.
 */
export function findDrift(changes: readonly PlacedChange[], accepted: readonly Acceptance[]): PlacedChange[] {
  const expected = new Map(accepted.map((one) => [keyOf(one), one]));
  const drift: PlacedChange[] = [];
  for (const { position, change } of changes) {
    const acceptance = expected.get(keyOf(position));
    expected.delete(keyOf(position));
    const before = acceptance === undefined ? change.before : acceptance.accepted;
    if (!isSame(position.kind, before, change.after))
      drift.push(differenceOf(position, before, change.after));
  }
  // Their facts are as they were in the revision of the baseline.
  for (const { kind, key, accepted: before, atBaseline: after } of expected.values())
    if (!isSame(kind, before, after)) drift.push(differenceOf({ kind, key }, before, after));
  return drift;
}

export function differenceOf({ kind, key }: ChangePosition, before: FactSide, after: FactSide): PlacedChange {
  return { position: { kind, key }, change: { kind, before, after } as FactChange };
}

/** Relations have no content besides themselves. */
export function isSame(kind: ChangeKind, one: FactSide, other: FactSide): boolean {
  if (one === undefined || other === undefined) return one === other;
  return kind === 'grant' || kind === 'membership' || sameEntity(one as Entity, other as Entity);
}

export function keyOf({ kind, key }: ChangePosition): string {
  return JSON.stringify([kind, ...key]);
}

import type { Difference, FactChanges } from '../../revisions/history/facts/fact';
import type { ChangePosition, PlacedChange } from '../../revisions/history/reading/change-reader';
import type { ChangeKind } from '../../revisions/history/reading/fact-change';
import {
  entityTable,
  grantTable,
  membershipTable,
  type FactTable,
} from '../../revisions/history/storage/fact-table';
import type { FactSide } from '../baseline/baseline';
import { differenceOf, isSame, keyOf } from './find-drift';

/** What would differ from the baseline if `changes` were made where `drift` is. */
export function driftAsIf(drift: readonly PlacedChange[], changes: FactChanges): PlacedChange[] {
  const drifted = new Map(drift.map((one) => [keyOf(one.position), one]));
  for (const { position, before, after } of sidesOf(changes)) {
    const key = keyOf(position);
    const known = drifted.get(key);
    // What has not drifted is as the baseline expects it.
    const expected = known === undefined ? before : known.change.before;
    if (isSame(position.kind, expected, after)) drifted.delete(key);
    else drifted.set(key, differenceOf(position, expected, after));
  }
  return [...drifted.values()];
}

interface Sides {
  readonly position: ChangePosition;
  before?: FactSide;
  after?: FactSide;
}

function* sidesOf({ entities, memberships, grants }: FactChanges): Generator<Sides> {
  yield* ofTable(entityTable, entities, ({ kind }) => kind);
  yield* ofTable(membershipTable, memberships, () => 'membership');
  yield* ofTable(grantTable, grants, () => 'grant');
}

/** What went and what came of one thing are one change. */
function ofTable<Fact extends NonNullable<FactSide>>(
  table: FactTable<Fact>,
  { came, went }: Difference<Fact>,
  kindOf: (fact: Fact) => ChangeKind,
): Iterable<Sides> {
  const byKey = new Map<string, Sides>();
  for (const [side, facts] of [
    ['before', went],
    ['after', came],
  ] as const) {
    for (const fact of facts) {
      const position = { kind: kindOf(fact), key: table.toValues(fact).slice(0, table.key.length) };
      const sides = byKey.get(keyOf(position)) ?? { position };
      sides[side] = fact;
      byKey.set(keyOf(position), sides);
    }
  }
  return byKey.values();
}

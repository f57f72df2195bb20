import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ChangePosition, PlacedChange } from '../../revisions/history/reading/change-reader';
import { changeKinds, type FactChange } from '../../revisions/history/reading/fact-change';
import type { Baseline } from '../baseline/baseline';

/** One difference between the baseline and a revision. */
export interface DriftItem {
  /** Names this difference: the same fact with another content has another id. */
  readonly id: string;
  readonly position: ChangePosition;
  /** `before` is what the baseline expects, `after` what is. */
  readonly change: FactChange;
}

/** All that differs at a revision. */
export interface Drift {
  readonly baseline: Baseline;
  readonly revision: number;
  /** By kind, then by key. */
  readonly items: readonly DriftItem[];
}

/** More than that is no drift, but another organisation. */
export const MAX_DRIFT_ITEMS = 50_000;

export function toDriftItem({ position, change }: PlacedChange): DriftItem {
  const { kind, key } = position;
  const content = canonicalize([kind, key, change.before ?? null, change.after ?? null]) ?? '';
  return { id: createHash('sha256').update(content).digest('hex').slice(0, 32), position, change };
}

/** The order of the list, which is the same while other items come and go. */
export function compareItems(one: Pick<DriftItem, 'position'>, other: Pick<DriftItem, 'position'>): number {
  const kinds = changeKinds.indexOf(one.position.kind) - changeKinds.indexOf(other.position.kind);
  return kinds === 0 ? compareKeys(one.position.key, other.position.key) : kinds;
}

function compareKeys(one: readonly string[], other: readonly string[]): number {
  for (const [place, part] of one.entries()) {
    const compared = other[place] ?? '';
    if (part !== compared) return part < compared ? -1 : 1;
  }
  return 0;
}

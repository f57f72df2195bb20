import { ALL_DIVISIONS } from '../model/snapshot';
import type { PermissionSource } from './permission-source';

/** Where a permission is held. */
export interface Coverage {
  /** Held unconditionally in all divisions, future ones too, or anywhere when it is not division-aware. */
  readonly everywhere: boolean;
  /** Where it is held unconditionally; sorted, and empty when that is everywhere. */
  readonly divisionIds: readonly string[];
  /** Where it is held on a condition only, `*` alone for everywhere else; sorted. */
  readonly conditionalDivisionIds: readonly string[];
}

export function coverageOf(sources: readonly PermissionSource[], divisionAware: boolean): Coverage {
  const plain = new Set<string>();
  const conditional = new Set<string>();
  for (const { divisionId, conditions } of sources) {
    (conditions ? conditional : plain).add(divisionAware ? divisionId : ALL_DIVISIONS);
  }
  if (plain.has(ALL_DIVISIONS)) return EVERYWHERE;
  const beyond = conditional.has(ALL_DIVISIONS)
    ? [ALL_DIVISIONS]
    : [...conditional].filter((divisionId) => !plain.has(divisionId));
  return { everywhere: false, divisionIds: [...plain].sort(), conditionalDivisionIds: beyond.sort() };
}

const EVERYWHERE: Coverage = { everywhere: true, divisionIds: [], conditionalDivisionIds: [] };

import { ALL_DIVISIONS, type Condition } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import { compareAccess, type Comparison } from './comparison';
import { effectivePermissions, type EffectivePermission } from './effective-permissions';
import { sortedByText } from './sorted-by-text';

/** How a subject holds a permission. */
export interface SubjectAccess {
  readonly everywhere: boolean;
  /** Where it is held unconditionally; sorted, and empty when that is everywhere. */
  readonly divisionIds: readonly string[];
  /** What is held on a condition only, in addition. */
  readonly conditional: readonly ConditionalAccess[];
}

interface ConditionalAccess {
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** One of these must hold. */
  readonly conditions: readonly Condition[];
}

/**
 * Compares subjects, usually users, by what their roles include: two hold a permission in the same way when they hold
 * it unconditionally in the same divisions, and otherwise on the same conditions. By which roles does not matter, nor
 * whether they are active: the caller shows their state.
 */
export function compareUsers(
  index: AccessIndex,
  subjects: readonly IndexedSubject[],
): Comparison<SubjectAccess> {
  const compared = subjects.map((subject) => ({
    id: subject.id,
    access: new Map(
      effectivePermissions(index, subject).map((held) => [held.permission, accessOf(index, held)] as const),
    ),
  }));
  return compareAccess(index, compared);
}

const EVERYWHERE: SubjectAccess = { everywhere: true, divisionIds: [], conditional: [] };

function accessOf({ permissions }: AccessIndex, held: EffectivePermission): SubjectAccess {
  const { everywhere, divisionIds } = held;
  if (everywhere) return EVERYWHERE;
  const aware = permissions.isDivisionAware(permissions.numberOf(held.permission));
  const conditional = held.sources.flatMap(({ divisionId, conditions }) => {
    if (conditions === undefined || divisionIds.includes(divisionId)) return [];
    return [{ divisionId: aware ? divisionId : ALL_DIVISIONS, conditions: sortedByText(conditions) }];
  });
  return { everywhere, divisionIds, conditional: sortedByText(conditional) };
}

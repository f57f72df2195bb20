import type { SubjectType } from '../model/snapshot';
import type { AccessIndex } from '../index/access-index';
import { effectivePermissions, type EffectivePermission } from './effective-permissions';

/** Where a permission counts. */
export interface HeldPermission {
  readonly everywhere: boolean;
  readonly divisionIds: readonly string[];
  /** Where it counts on a condition only, `*` alone for everywhere else. */
  readonly conditionalDivisionIds: readonly string[];
}

/** A permission that an active subject has now and did not before, has no longer, or has elsewhere. */
export interface AccessDifference {
  readonly permission: string;
  /** Undefined for what was gained. */
  readonly before?: HeldPermission;
  /** Undefined for what was lost. */
  readonly after?: HeldPermission;
}

interface SubjectKey {
  readonly type: SubjectType;
  readonly id: string;
}

/** What counts for a subject in one of two revisions, and in the other not, or elsewhere; by permission. */
export function accessDifferences(
  before: AccessIndex,
  after: AccessIndex,
  subject: SubjectKey,
): AccessDifference[] {
  const [was, is] = [heldBy(before, subject), heldBy(after, subject)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .map((permission) => ({ permission, before: was.get(permission), after: is.get(permission) }))
    .filter((one) => one.before === undefined || one.after === undefined || !isSame(one.before, one.after));
}

function heldBy(index: AccessIndex, { type, id }: SubjectKey): Map<string, HeldPermission> {
  const subject = index.subject(type, id);
  if (subject?.state !== 'active') return new Map();
  return new Map(effectivePermissions(index, subject).map((held) => [held.permission, whereOf(held)]));
}

function whereOf({ everywhere, divisionIds, conditionalDivisionIds }: EffectivePermission): HeldPermission {
  return { everywhere, divisionIds, conditionalDivisionIds };
}

function isSame(one: HeldPermission, other: HeldPermission): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

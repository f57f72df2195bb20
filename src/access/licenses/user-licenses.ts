import type { IndexedSubject } from '../index/indexed-subject';
import { withContained, type LicenseDefinition, type LicenseFacts } from './license-facts';

/** The licences that a user needs and has. Each list is sorted. */
export interface UserLicenses {
  readonly subject: IndexedSubject;
  /** What Genesys infers from the user's roles; undefined when it is not known. */
  readonly needed?: readonly string[] | undefined;
  /** Undefined when it is not known. */
  readonly assigned?: readonly string[] | undefined;
  /** Needed, and neither assigned nor contained in an assigned one. Only what is certain. */
  readonly missing: readonly string[];
  /** Assigned, and neither needed nor contained in a needed one. Only what is certain. */
  readonly surplus: readonly string[];
}

/** The licences of a user who holds these roles. */
export function userLicenses(
  subject: IndexedSubject,
  roleIds: readonly string[],
  { definitions, inferred, assigned }: LicenseFacts,
): UserLicenses {
  const needed = neededFor(roleIds, inferred);
  const has = assigned && (assigned.get(subject.id) ?? []).toSorted();
  if (needed === undefined || has === undefined)
    return { subject, needed, assigned: has, missing: [], surplus: [] };
  return {
    subject,
    needed,
    assigned: has,
    missing: notCovered(needed, has, definitions),
    surplus: notCovered(has, needed, definitions),
  };
}

/** Who holds no role needs no licence: that is no question for Genesys. */
export function neededFor(
  roleIds: readonly string[],
  inferred: LicenseFacts['inferred'],
): readonly string[] | undefined {
  return roleIds.length === 0 ? [] : inferred(roleIds)?.toSorted();
}

/**
 * Those that the others neither are nor contain. A licence whose definition is not known may contain anything: then
 * nothing is certain, and nothing is returned.
 */
function notCovered(
  ids: readonly string[],
  others: readonly string[],
  definitions: ReadonlyMap<string, LicenseDefinition>,
): readonly string[] {
  const contained = withContained(others, definitions);
  return contained.isComplete ? ids.filter((id) => !contained.ids.has(id)) : [];
}

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

interface Mismatches {
  readonly missing: readonly string[];
  readonly surplus: readonly string[];
}

const NONE: Mismatches = { missing: [], surplus: [] };

/**
 * The licences of users who hold these roles. Few different lists of licences are needed and assigned: each pair of them is
 * compared once.
 */
export function licensesOfUsers({ definitions, inferred, assigned }: LicenseFacts) {
  const compared = new Map<string, Mismatches>();
  const compare = (needed: readonly string[], has: readonly string[]): Mismatches => {
    const key = JSON.stringify([needed, has]);
    const known = compared.get(key) ?? {
      missing: notCovered(needed, has, definitions),
      surplus: notCovered(has, needed, definitions),
    };
    compared.set(key, known);
    return known;
  };
  return (roleIds: readonly string[]): ((subject: IndexedSubject) => UserLicenses) => {
    const needed = neededFor(roleIds, inferred);
    return (subject) => {
      const has = assigned && (assigned.get(subject.id)?.toSorted() ?? []);
      const isKnown = needed !== undefined && has !== undefined;
      const { missing, surplus } = isKnown ? compare(needed, has) : NONE;
      return { subject, needed, assigned: has, missing, surplus };
    };
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

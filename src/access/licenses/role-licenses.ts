import type { AccessIndex } from '../index/access-index';
import { demandingPermissions } from './license-reasons';
import type { LicenseFacts } from './license-facts';

/** A licence that a role alone makes its holders need. */
export interface ForcedLicense {
  readonly licenseId: string;
  /** Permissions of the role that are in the definition; none where that does not tell. Sorted. */
  readonly permissions: readonly string[];
}

/** What each role of a revision needs when nothing else is held; undefined when it is not known. */
export function roleLicenses(
  index: AccessIndex,
  facts: LicenseFacts,
): (roleId: string) => readonly ForcedLicense[] | undefined {
  const byLicense = new Map<string, (roleId: string) => readonly string[]>();
  const demandedBy = (licenseId: string) => {
    const found = byLicense.get(licenseId) ?? demandingPermissions(index, facts, licenseId);
    byLicense.set(licenseId, found);
    return found;
  };
  return (roleId) =>
    facts
      .inferred([roleId])
      ?.toSorted()
      .map((licenseId) => ({ licenseId, permissions: demandedBy(licenseId)(roleId) }));
}

import type { LicenseDefinition } from '../../access/licenses/license-facts';
import type { LicenseCounts } from '../../access/licenses/license-overview';
import type { UserLicenses } from '../../access/licenses/user-licenses';
import { toSubjectDto } from '../../lists/entities/subject.dto';
import { answeredFrom } from '../../revisions/current/answered-from.dto';
import type { PublishedSnapshot } from '../../revisions/current/snapshot-store';
import type { LicenseReading } from '../reading/license-reading';
import type { LicenseDto, LicenseMismatch, LicensesAnsweredFromDto, LicenseUserDto } from './licenses.dto';

export function licensesAnsweredFrom({
  published,
  reading,
}: {
  readonly published: PublishedSnapshot;
  readonly reading: LicenseReading;
}): LicensesAnsweredFromDto {
  const { state, detail, definitionsReadAt, assignedReadAt } = reading;
  return { ...answeredFrom(published), reading: { state, detail, definitionsReadAt, assignedReadAt } };
}

/** `areAssignedKnown`: otherwise nothing is said about what users have. */
export function toLicenseDto(
  counts: Readonly<LicenseCounts>,
  definition: LicenseDefinition | undefined,
  areAssignedKnown: boolean,
): LicenseDto {
  return {
    id: counts.id,
    description: definition?.description,
    permissionCount: definition?.permissions?.length,
    prerequisites: [...(definition?.prerequisites ?? [])],
    comprises: [...(definition?.comprises ?? [])],
    neededCount: counts.needed,
    neededInactiveCount: counts.neededInactive,
    ...(areAssignedKnown && {
      assignedCount: counts.assigned,
      assignedInactiveCount: counts.assignedInactive,
      neededNotAssignedCount: counts.missing,
      assignedNotNeededCount: counts.surplus,
    }),
  };
}

export function toLicenseUserDto(user: UserLicenses, licenseId: string): LicenseUserDto {
  return {
    user: toSubjectDto(user.subject),
    needed: user.needed?.includes(licenseId),
    assigned: user.assigned?.includes(licenseId),
    mismatch: mismatchOf(user, licenseId),
  };
}

export function mismatchOf(
  { missing, surplus }: UserLicenses,
  licenseId: string,
): LicenseMismatch | undefined {
  if (missing.includes(licenseId)) return 'needed_not_assigned';
  return surplus.includes(licenseId) ? 'assigned_not_needed' : undefined;
}

import { ApiProperty } from '@nestjs/swagger';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { licenseReadingStates, type LicenseReadingState } from '../reading/license-reading';

/** How far licences are read from Genesys. */
export class LicenseReadingDto {
  /**
   * `off`: switched off by LICENSES. `starting`: not read yet. `current`: all is known. `partial`: of some sets of roles
   * it is not known what they need. `not_permitted`: the OAuth client lacks a permission. `failing`: the last reading
   * failed, and what was read before it is shown.
   */
  @ApiProperty({ enum: licenseReadingStates })
  readonly state: LicenseReadingState;
  /** Why not all is known; absent when it is. */
  readonly detail?: string;
  /** When the definitions were read (RFC 3339, UTC). Absent: never. */
  readonly definitionsReadAt?: string;
  /** When the assigned licences were read. Absent: never. */
  readonly assignedReadAt?: string;
}

/** The base of the answers about licences. */
export class LicensesAnsweredFromDto extends AnsweredFromDto {
  readonly reading: LicenseReadingDto;
}

/**
 * A licence. Users of every state except deleted are counted. What is needed is what Genesys infers from the roles that a
 * user holds, directly or through groups.
 */
export class LicenseDto {
  readonly id: string;
  /** Absent when the definition is not known. */
  readonly description?: string;
  /** Permissions in the definition; absent when Genesys does not name them. */
  readonly permissionCount?: number;
  /** Ids of licences that are needed with it. */
  readonly prerequisites: string[];
  /** Ids of licences that it contains. */
  readonly comprises: string[];
  /** Users of whom it is known that they need it. */
  readonly neededCount: number;
  /** Those of `neededCount` who are not active. */
  readonly neededInactiveCount: number;
  /** Users who have it. Absent when it is not known. */
  readonly assignedCount?: number;
  /** Those of `assignedCount` who are not active. */
  readonly assignedInactiveCount?: number;
  /** Users who need it and have neither it nor a licence that contains it. */
  readonly neededNotAssignedCount?: number;
  /** Users who have it and need neither it nor a licence that contains it. */
  readonly assignedNotNeededCount?: number;
}

export class LicensePageDto extends LicensesAnsweredFromDto {
  readonly licenses: LicenseDto[];
  /** Users of whom it is not known which licences they need: they are in none of the counts of needs. */
  readonly notKnownUserCount: number;
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export const licenseMismatches = ['needed_not_assigned', 'assigned_not_needed'] as const;
export type LicenseMismatch = (typeof licenseMismatches)[number];

/** A user, and whether the licence is needed and assigned. */
export class LicenseUserDto {
  readonly user: AccessSubjectDto;
  /** Absent when it is not known. */
  readonly needed?: boolean;
  /** Absent when it is not known. */
  readonly assigned?: boolean;
  /** Absent when there is none, or it is not certain. */
  @ApiProperty({ enum: licenseMismatches, required: false })
  readonly mismatch?: LicenseMismatch;
}

export class LicenseUserPageDto extends LicensesAnsweredFromDto {
  readonly users: LicenseUserDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A permission of a role that is in the definition of the licence. */
export class LicenseReasonDto {
  readonly permission: string;
  readonly role: NamedReferenceDto;
  /** Users who need the licence and hold the permission through this role. */
  readonly userCount: number;
  /** Those of them who hold no other permission of the definition, and this one through no other role. */
  readonly soleUserCount: number;
}

export class LicenseReasonPageDto extends LicensesAnsweredFromDto {
  readonly reasons: LicenseReasonDto[];
  /** Users of whom it is known that they need the licence. */
  readonly userCount: number;
  /** Those of them who hold no permission of the definition: Genesys infers the licence for a reason that it does not tell. */
  readonly unexplainedUserCount: number;
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A user who needs a licence and does not have it, or the other way round. Only what is certain. */
export class LicenseMismatchDto {
  readonly user: AccessSubjectDto;
  readonly licenseId: string;
  @ApiProperty({ enum: licenseMismatches })
  readonly mismatch: LicenseMismatch;
}

export class LicenseMismatchPageDto extends LicensesAnsweredFromDto {
  readonly mismatches: LicenseMismatchDto[];
  /** Users of whom it is not known which licences they need or have: they may have mismatches as well. */
  readonly notKnownUserCount: number;
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A licence that a role alone makes its holders need. */
export class ForcedLicenseDto {
  readonly licenseId: string;
  /** Permissions of the role that are in the definition. None: the definition does not tell why. */
  readonly permissions: string[];
}

/** A role, and the licences that Genesys infers from it alone. */
export class RoleLicensesDto {
  readonly role: NamedReferenceDto;
  /** Absent when it is not known. */
  readonly licenses?: ForcedLicenseDto[];
}

export class RoleLicensesPageDto extends LicensesAnsweredFromDto {
  readonly roles: RoleLicensesDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

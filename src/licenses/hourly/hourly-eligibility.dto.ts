import { ApiProperty } from '@nestjs/swagger';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';

const hourlyEligibilityStates = ['no_list', 'evaluated'] as const;
export type HourlyEligibilityState = (typeof hourlyEligibilityStates)[number];

/** The list of permissions that users are evaluated by: that of HOURLY_EXCLUSIONS_FILE. */
export class HourlyExclusionListDto {
  /** Where the operator took it from. */
  readonly source: string;
  /** The day of that publication. */
  @ApiProperty({ format: 'date' })
  readonly date: string;
  readonly permissionCount: number;
  /** Permissions of the list that the organisation's catalogue does not have: no one can hold them, or the list is wrong. */
  readonly unknownPermissions: string[];
}

/** A role that excludes its holders. */
export class HourlyExcludingRoleDto {
  readonly role: NamedReferenceDto;
  /** Permissions of the list that the role includes, on a condition too. */
  readonly permissions: string[];
}

/** A user who is excluded from hourly interacting licensing. */
export class HourlyExclusionDto {
  readonly user: AccessSubjectDto;
  /** The roles that exclude the user, held directly or through groups. */
  readonly roles: HourlyExcludingRoleDto[];
}

export class HourlyExclusionPageDto extends AnsweredFromDto {
  /** `no_list`: no list is loaded, and nothing is known about anyone. `evaluated`: users are evaluated by the list. */
  @ApiProperty({ enum: hourlyEligibilityStates })
  readonly state: HourlyEligibilityState;
  /** Absent when none is loaded. */
  readonly list?: HourlyExclusionListDto;
  readonly exclusions: HourlyExclusionDto[];
  /** Users whom the list excludes, of every state except deleted. Absent without a list. */
  readonly excludedUserCount?: number;
  /** Users whom no role excludes, but who hold a role that the revision does not have. Absent without a list. */
  readonly notKnownUserCount?: number;
  /** Users whom the list does not exclude; other terms of Genesys may. Absent without a list. */
  readonly notExcludedUserCount?: number;
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

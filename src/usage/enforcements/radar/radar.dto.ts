import { ApiProperty } from '@nestjs/swagger';
import { assertionStatuses, type AssertionStatus } from '../../../access/assertions/evaluate-claim';
import { doubts, readinesses, type Doubt, type Readiness } from '../../../access/usage/caller-readiness';
import { AccessSubjectDto } from '../../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../../lists/naming/named-reference.dto';
import { CallsAnsweredFromDto } from '../../usage.dto';

/** The span of the kept audits of Genesys (RFC 3339, UTC). */
export class KeptAuditsDto {
  readonly from: string;
  readonly through: string;
}

/** A call that is concerned by an enforcement, or may be. */
export class ConcernedCallDto {
  readonly operation: string;
  readonly succeededCount: number;
  /** Calls that were answered with 4xx except 429. */
  readonly refusedCount: number;
  /** The month of the last of them, such as `2026-11`. */
  readonly lastMonth: string;
}

/** An OAuth client, and whether it is ready for an enforcement. */
export class EnforcementClientDto {
  readonly client: AccessSubjectDto;
  /**
   * `lacks`: it called something concerned, and does not hold what that needs. `not_known`: that may be so. `ready`: it
   * holds it. `not_concerned`: it called nothing concerned in the known window.
   */
  @ApiProperty({ enum: readinesses })
  readonly readiness: Readiness;
  /**
   * Of `not_known`. `calls_not_known`: nothing is known about its calls. `acts_for_users`: it calls with the permissions of
   * its users. `needs_not_known`: it called an operation of which it is not known what it needs. `held_in_part`: it holds
   * the permission on a condition or in some divisions only.
   */
  @ApiProperty({ enum: doubts })
  readonly doubt?: Doubt;
  /** What it lacks; where any one of several suffices, all of these. */
  readonly missing: string[];
  /** The first 20 of its calls that are concerned or may be, most often called first. */
  readonly calls: ConcernedCallDto[];
  /** How many operations these are. */
  readonly operationCount: number;
}

export class EnforcementClientPageDto extends CallsAnsweredFromDto {
  readonly clients: EnforcementClientDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A person who did what will need a permission that they lack. */
export class EnforcementPersonDto {
  readonly person: AccessSubjectDto;
  /** `not_known`: it may have been done by an operation that is not concerned, or where they hold the permission. */
  @ApiProperty({ enum: readinesses })
  readonly readiness: Readiness;
  readonly missing: string[];
  /** When Genesys last audited it (RFC 3339, UTC). */
  readonly lastAt: string;
  readonly actCount: number;
}

export class EnforcementPersonPageDto extends CallsAnsweredFromDto {
  /** The kept audits. Absent: they do not speak of what is enforced, so nothing is known about people. */
  readonly audits?: KeptAuditsDto;
  readonly people: EnforcementPersonDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A role of clients or people who lack something. */
export class EnforcementRoleDto {
  readonly role: NamedReferenceDto;
  /** What its holders lack, and it does not include. */
  readonly missing: string[];
  /** Clients that lack it and hold the role. */
  readonly clientCount: number;
  readonly personCount: number;
}

export class EnforcementRolePageDto extends CallsAnsweredFromDto {
  readonly roles: EnforcementRoleDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** How many OAuth clients are ready. */
export class EnforcementClientCountsDto {
  readonly lackingCount: number;
  readonly notKnownCount: number;
  readonly readyCount: number;
  /** Those that called nothing concerned in the known window. */
  readonly notConcernedCount: number;
}

/** What is known of people. */
export class EnforcementPeopleCountsDto {
  /** Whether the kept audits speak of what is enforced. Otherwise nothing is known, and there are no counts. */
  readonly known: boolean;
  readonly audits?: KeptAuditsDto;
  readonly lackingCount?: number;
  readonly notKnownCount?: number;
}

/** Whether everyone is ready for an enforcement: complete in itself, as a message to other systems has to be. */
export class EnforcementFindingDto extends CallsAnsweredFromDto {
  @ApiProperty({ enum: ['enforcement'] })
  readonly kind: 'enforcement';
  /** Absent where nothing is stored. */
  readonly enforcementId?: string;
  readonly name?: string;
  readonly owner?: string;
  readonly permission?: string;
  readonly operation?: string;
  /** The first day of it: `YYYY-MM-DD`. */
  readonly enforcedOn?: string;
  /** Days until then; negative once it is enforced. */
  readonly daysLeft?: number;
  /**
   * `failed`: a client or a person lacks what will be needed. `indeterminate`: no one is known to, and not all is known.
   * `passed`: no client lacks it, and the audits tell of no one who does.
   */
  @ApiProperty({ enum: assertionStatuses })
  readonly status: AssertionStatus;
  /** One sentence. */
  readonly detail: string;
  /** Whether the catalogue of the organisation has the permission; absent without one. */
  readonly permissionKnown?: boolean;
  readonly clients: EnforcementClientCountsDto;
  readonly people: EnforcementPeopleCountsDto;
  /** The first 20 clients that lack it. */
  readonly lackingClients: AccessSubjectDto[];
}

export class EnforcementFindingsDto {
  /** Of the enforcements that are enabled, the nearest first. */
  readonly findings: EnforcementFindingDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import type { MarkedUse } from '../../access/usage/unused-marks';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { UsagePartDto } from '../usage.dto';

export const markedUses = ['unused', 'not_known'] as const satisfies MarkedUse[];

/** The analysis of Genesys, which marks what people do not use. */
export class UsageAnalysisDto {
  /** Whether the organisation has switched it on. */
  readonly enabled: boolean;
  /** What was not used within so many days is unused. Absent: Genesys does not tell. */
  readonly days?: number;
  /** When Genesys worked it out (RFC 3339, UTC). Absent: it has not, and so nothing is unused. */
  readonly calculatedAt?: string;
}

/** The base of the answers about what people use. */
export class PeopleAnsweredFromDto extends AnsweredFromDto {
  readonly reading: UsagePartDto;
  /** Absent: it is not known whether there is one. */
  readonly analysis?: UsageAnalysisDto;
}

/** A role that a user holds, as Genesys marks it. */
export class UnusedRoleDto {
  readonly user: AccessSubjectDto;
  readonly role: NamedReferenceDto;
  /** `unused`: marked by Genesys. `not_known`: Genesys says nothing about this user what is unused. */
  @ApiProperty({ enum: markedUses })
  readonly use: MarkedUse;
  /** Whether the user holds it directly. */
  readonly direct: boolean;
  /** The groups that pass it to the user. */
  readonly groups: NamedReferenceDto[];
}

export class UnusedRolePageDto extends PeopleAnsweredFromDto {
  readonly roles: UnusedRoleDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A permission that a role includes, as Genesys marks it. */
export class UnusedPermissionDto {
  readonly role: NamedReferenceDto;
  readonly permission: string;
  /** `unused`: no holder of the role uses it. `not_known`: Genesys says nothing about this role what is unused. */
  @ApiProperty({ enum: markedUses })
  readonly use: MarkedUse;
}

export class UnusedPermissionPageDto extends PeopleAnsweredFromDto {
  readonly permissions: UnusedPermissionDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

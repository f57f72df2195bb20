import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { severities, type Severity } from '../../access/conflicts/conflict-rule';
import type { SubjectType } from '../../access/model/snapshot';
import { IsTime } from '../../http/is-time';
import { AuthorDto } from '../../definitions/definition.dto';
import { findingStates, type FindingState } from './finding';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';
import { fileFormats, type FileFormat } from '../../lists/files/file-format.query';
import { LINE, LINE_FAULT } from '../../http/one-line';

const subjectTypes = ['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group'] as const;

export class ListFindingsQueryDto {
  @ApiPropertyOptional({ enum: severities })
  @IsOptional()
  @IsIn(severities)
  readonly severity?: Severity;

  /** Id of a rule, or the name of a built-in check. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly ruleId?: string;

  @ApiPropertyOptional({ enum: subjectTypes })
  @IsOptional()
  @IsIn(subjectTypes)
  readonly subjectType?: SubjectType;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  readonly subjectId?: string;

  /** Without it, all that are not resolved. */
  @ApiPropertyOptional({ enum: findingStates })
  @IsOptional()
  @IsIn(findingStates)
  readonly state?: FindingState;

  /** Returns all of them as a file. Without it one page comes as JSON, unless the header Accept prefers a file. */
  @IsOptional()
  @IsIn(fileFormats)
  readonly format?: FileFormat;

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same filter. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly pageToken?: string;
}

/** Why a violation is accepted, and how long. */
export class WriteExceptionDto {
  /** The person or team that answers for it: 1 to 200 characters. */
  @IsString()
  @MaxLength(200)
  @Matches(LINE, LINE_FAULT)
  readonly owner: string;

  /** 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly reason: string;

  /** What keeps the risk small in the meantime: 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly compensatingControl: string;

  /** When the finding opens again (RFC 3339): in the future, and within two years. */
  @ApiProperty({ format: 'date-time' })
  @IsTime()
  readonly expiresAt: string;
}

export class ExceptionDto {
  readonly owner: string;
  readonly reason: string;
  readonly compensatingControl: string;
  /** RFC 3339, UTC. An exception that expired is still shown; the finding is open again. */
  readonly expiresAt: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: AuthorDto;
}

export class FindingSubjectDto {
  @ApiProperty({ enum: subjectTypes })
  readonly type: SubjectType;
  readonly id: string;
  /** As the current snapshot has it; absent where that does not know the subject. */
  readonly name?: string;
}

/** A grant that takes part in a violation. */
export class CauseDto {
  readonly roleId: string;
  /** As the current snapshot has it. */
  readonly roleName?: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
  readonly groupName?: string;
  /**
   * Parts of the rule that the role fulfils: positions in its list, from 0. Of `role_requires`, 0 is the role and
   * what follows the required ones.
   */
  readonly parts: number[];
  /** The role includes some of that only on a condition. */
  readonly conditional: boolean;
}

/** A violation of a rule by a subject: the same from its first day on, however often it comes and goes. */
export class FindingDto {
  /** A UUID. */
  readonly id: string;
  /** Id of the rule, or the name of a built-in check: `general_admin`, `dormant_powerful_account`, `client_grants_roles`, `wider_than_usual`, `billing_permission`. */
  readonly ruleId: string;
  readonly ruleName: string;
  @ApiProperty({ enum: severities })
  readonly severity: Severity;
  /** `open`: the rule is broken. `excepted`: it is, and that is accepted for now. `resolved`: it no longer is. */
  @ApiProperty({ enum: findingStates })
  readonly state: FindingState;
  readonly subject: FindingSubjectDto;
  /** `direct`, `group` and `toxic_role` (one role alone breaks the rule): all that apply. */
  readonly kinds: string[];
  /** Some of what meets is given on a condition only. */
  readonly conditional: boolean;
  /** Where it meets; `*` alone: everywhere. Empty for a rule without divisions. */
  readonly divisionIds: string[];
  /** The first 20. */
  readonly causes: CauseDto[];
  /** How many there are. */
  readonly causeCount: number;
  /** Roles that break the rule on their own. */
  readonly toxicRoleIds: string[];
  /** RFC 3339, UTC. */
  readonly firstSeenAt: string;
  readonly firstRevision: number;
  /** Of a resolved one when it was resolved; else when rules were last evaluated (RFC 3339, UTC). */
  readonly lastSeenAt: string;
  /** RFC 3339, UTC; absent while it is not resolved. */
  readonly resolvedAt?: string;
  /** The first revision without it. */
  readonly resolvedRevision?: number;
  /** When it last opened again, also because an exception expired; absent when it never did. */
  readonly reopenedAt?: string;
  /** Absent when there is none, or it was taken back. */
  readonly exception?: ExceptionDto;
}

export class FindingPageDto {
  /** In the order in which they were first seen. */
  readonly findings: FindingDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
  /** The revision that findings are of. */
  readonly revision: number;
  /** When rules were last evaluated (RFC 3339, UTC). */
  readonly evaluatedAt: string;
  /**
   * Rules of which 10,000 findings are open, so that more may be missing: such a rule describes how the organisation
   * works. Make it narrower.
   */
  readonly truncatedRuleIds: string[];
  /**
   * Findings are of the current revision and of the rules as they are. False for the seconds that an evaluation
   * takes.
   */
  readonly current: boolean;
}

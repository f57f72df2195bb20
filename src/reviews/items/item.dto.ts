import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { severities, type Severity } from '../../access/conflicts/conflict-rule';
import type { SubjectType } from '../../access/model/snapshot';
import {
  decisionKinds,
  itemStates,
  type DecisionKind,
  type ReviewItemState,
} from '../../access/reviews/decision';
import { AuthorDto } from '../../definitions/definition.dto';
import { ChangedByDto } from '../../history/attribution/changed-by.dto';
import { BooleanQuery } from '../../http/boolean-query';
import { DecimalDigits } from '../../http/decimal-digits';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';
import { AccessSubjectDto, subjectTypes } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { ReviewerDto } from '../campaigns/campaign.dto';
import { ReducedAccessDto } from '../decisions/decision.dto';
import { MAX_REVIEW_ITEMS } from '../review';
import { itemOutcomes, type ItemOutcome } from './review-item';

export class ReviewItemPath {
  /** Of the review. */
  @IsString()
  @MaxLength(100)
  readonly id: string;

  /** Of the item in the review, from 1. */
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(MAX_REVIEW_ITEMS)
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MAX_REVIEW_ITEMS })
  readonly position: number;
}

export class ListReviewItemsQuery {
  @ApiPropertyOptional({ enum: itemStates })
  @IsOptional()
  @IsIn(itemStates)
  readonly state?: ReviewItemState;

  @ApiPropertyOptional({ enum: decisionKinds })
  @IsOptional()
  @IsIn(decisionKinds)
  readonly decision?: DecisionKind;

  @ApiPropertyOptional({ enum: itemOutcomes })
  @IsOptional()
  @IsIn(itemOutcomes)
  readonly outcome?: ItemOutcome;

  @ApiPropertyOptional({ enum: subjectTypes })
  @IsOptional()
  @IsIn(subjectTypes)
  readonly subjectType?: SubjectType;

  /** Of a user also what comes through groups. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly subjectId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly divisionId?: string;

  /** Only roles with a powerful permission, or only others. */
  @BooleanQuery()
  readonly powerful?: boolean;

  /** Only what is assigned to the caller. Always so for callers with neither `reviews:manage` nor `access:read`. */
  @BooleanQuery()
  readonly mine?: boolean;

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same filter. */
  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  readonly pageToken?: string;
}

/** Whose access it is, as they were when the review was opened. */
export class ReviewedSubjectDto extends AccessSubjectDto {
  /** The day since which the user has not signed in; absent for users who sign in, and where it is not known. */
  readonly dormantSince?: string;
  /** Of a group: people to whom it passes the role on. */
  readonly memberCount?: number;
}

/** How common the role is: 3 of 214. */
export class PeersDto {
  /** Active people of the same division who hold the role, in whatever way. */
  readonly holding: number;
  /** Active people of the same division. */
  readonly total: number;
}

/** How common the role is in a group. */
export class GroupPeersDto {
  @ApiProperty({ type: NamedReferenceDto })
  readonly group: NamedReferenceDto;
  /** Active people of the group who hold the role, in whatever way. */
  readonly holding: number;
  /** Active people of the group. */
  readonly total: number;
}

/** A conflict rule that the subject breaks now. */
export class BrokenRuleDto {
  readonly findingId: string;
  readonly ruleId: string;
  readonly ruleName: string;
  @ApiProperty({ enum: severities })
  readonly severity: Severity;
}

/** How the grant came about, as far as the history has it. */
export class GrantedDto {
  /** When the sync run started that found it (RFC 3339, UTC). */
  readonly asOf: string;
  @ApiProperty({ type: ChangedByDto })
  readonly by: ChangedByDto;
}

/** What another review decided about the same access. */
export class EarlierDecisionDto {
  readonly reviewId: string;
  readonly reviewName: string;
  readonly position: number;
  @ApiProperty({ enum: decisionKinds })
  readonly decision: DecisionKind;
  readonly reason?: string;
  /** RFC 3339, UTC. */
  readonly decidedAt: string;
}

/** The decision that still counts, since nothing has changed. */
export class CarriedFromDto {
  readonly reviewId: string;
  readonly position: number;
  /** RFC 3339, UTC. */
  readonly decidedAt: string;
}

/** Access that is reviewed: a role in a division, and who holds it directly. A group stands for its people. */
export class ReviewItemDto {
  readonly reviewId: string;
  /** From 1, in the order of subjects. */
  readonly position: number;
  /** Incremented by every decision: the ETag without its quotes. */
  readonly version: number;
  @ApiProperty({ type: ReviewedSubjectDto })
  readonly subject: ReviewedSubjectDto;
  @ApiProperty({ type: NamedReferenceDto })
  readonly role: NamedReferenceDto;
  @ApiProperty({ type: NamedReferenceDto })
  readonly division: NamedReferenceDto;
  /** The role has a powerful permission. */
  readonly powerful: boolean;
  /** `not_decided`: no one had decided at the deadline, and it became a finding. */
  @ApiProperty({ enum: itemStates })
  readonly state: ReviewItemState;
  /** From 0. */
  readonly stage: number;
  /** Who is asked in the present stage; empty where the owner of the review has to assign it. */
  readonly reviewers: ReviewerDto[];
  /** Why they are asked: a source of the stage, or `fallback`. */
  readonly askedAs?: string;
  /** The last one, of whatever stage. */
  @ApiPropertyOptional({ enum: decisionKinds })
  readonly decision?: DecisionKind;
  @ApiPropertyOptional({ type: ReducedAccessDto })
  readonly target?: ReducedAccessDto;
  readonly reason?: string;
  /** RFC 3339, UTC. */
  readonly decidedAt?: string;
  readonly decidedBy?: AuthorDto;
  @ApiPropertyOptional({ type: CarriedFromDto })
  readonly carriedFrom?: CarriedFromDto;
  /**
   * Of what is taken away or reduced: `to_remove`, `planned` in a change, `removed` in Genesys, `impossible` with a change of
   * this service, or `returned` after it was removed.
   */
  @ApiPropertyOptional({ enum: itemOutcomes })
  readonly outcome?: ItemOutcome;
  /** Why it cannot be taken away with a change. */
  readonly outcomeDetail?: string;
  readonly changeId?: string;
  /** The first revision without it. */
  readonly removedRevision?: number;
  @ApiPropertyOptional({ type: PeersDto })
  readonly peers?: PeersDto;
  /** How common the role is in groups of the user now: the smallest first, up to 3. */
  readonly groupPeers: GroupPeersDto[];
  /** Whether Genesys says that the user does not use the role; absent where that is not known. */
  readonly unused?: boolean;
  /** How many permissions of the role Genesys says are not used by anyone; absent where that is not known. */
  readonly unusedPermissionCount?: number;
  /** Ids of licences that the user would no longer need without this access; absent where that is not known. */
  readonly forcedLicenses?: string[];
  /** Keys of the personal data that the role opens. */
  readonly dataCategories: string[];
  readonly brokenRules: BrokenRuleDto[];
  /** Absent where it was granted before the history that is kept. */
  @ApiPropertyOptional({ type: GrantedDto })
  readonly granted?: GrantedDto;
  /** The newest first; the last 3. */
  readonly earlier: EarlierDecisionDto[];
}

export class ReviewItemPageDto {
  /** In the order of subjects. */
  readonly items: ReviewItemDto[];
  /** How many items the filter selects. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { SubjectType } from '../../access/model/snapshot';
import { deadlineActions, type DeadlineAction } from '../../access/reviews/decision';
import {
  reviewerSources,
  reviewerTypes,
  type ReviewerSource,
  type ReviewerType,
} from '../../access/reviews/reviewer-rule';
import { MayBeAbsent } from '../../http/may-be-absent';
import { Nested, NestedList } from '../../http/nested';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';
import { subjectTypes } from '../../lists/entities/subject.dto';
import { campaignStates, type CampaignState } from '../review';
import { LINE, LINE_FAULT } from '../../http/one-line';

const MAX_IDS = 1_000;
const MAX_REVIEWERS = 20;
const MAX_DAYS = 366;

/** Someone who is asked. */
export class ReviewerDto {
  /** `genesys_user`: the id of a user. `email`: the person who signs in with this address. `api_key`: the id of a key. */
  @ApiProperty({ enum: reviewerTypes })
  @IsIn(reviewerTypes)
  readonly type: ReviewerType;

  @IsString()
  @MaxLength(320)
  @Matches(LINE, LINE_FAULT)
  readonly id: string;
}

/** Which effective access is reviewed. All that is given must hold; an empty scope is everything. */
export class ReviewScopeDto {
  /** Such as `oauth_client`, `trustee_user` and `trustee_group` for accounts that are not people of the organisation. */
  @ApiPropertyOptional({ enum: subjectTypes, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(subjectTypes, { each: true })
  readonly subjectTypes?: SubjectType[];

  /** These people: what they hold, and what groups pass on to them. */
  @MayBeAbsent()
  @Ids()
  readonly userIds?: string[];

  /** These groups, and everyone in them. */
  @MayBeAbsent()
  @Ids()
  readonly groupIds?: string[];

  /** People of these divisions. */
  @MayBeAbsent()
  @Ids()
  readonly userDivisionIds?: string[];

  /** What applies in these divisions; what is held in all divisions applies in each. */
  @MayBeAbsent()
  @Ids()
  readonly divisionIds?: string[];

  @MayBeAbsent()
  @Ids()
  readonly roleIds?: string[];

  /** Roles that include one of these: `domain:entity:action`, where any part may be `*`, or flat names like `admin`. */
  @MayBeAbsent()
  @Ids()
  readonly permissions?: string[];

  /** Roles that open personal data of one of these categories. */
  @MayBeAbsent()
  @Ids()
  readonly dataCategories?: string[];

  /** Only roles with a powerful permission: to grant access, to export data in bulk, and the like. */
  @MayBeAbsent()
  @IsBoolean()
  readonly powerfulOnly?: boolean;
}

/** One round of a review. */
export class ReviewStageDto {
  /** In this order: the first that names someone other than the person concerned is asked. */
  @ApiProperty({ enum: reviewerSources, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(reviewerSources, { each: true })
  readonly sources: ReviewerSource[];

  /** With the source `named`: up to 20. */
  @MayBeAbsent()
  @ArrayMaxSize(MAX_REVIEWERS)
  @NestedList(() => ReviewerDto)
  readonly named: ReviewerDto[] = [];
}

/** What a review is to ask, and of whom. */
export class ReviewDefinitionDto {
  @Nested(() => ReviewScopeDto)
  readonly scope: ReviewScopeDto;

  /** 1 to 5: each is decided by someone else, and the last one counts. */
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @NestedList(() => ReviewStageDto)
  readonly stages: ReviewStageDto[];

  /** Asked where no source of a stage names anyone, and about what is `not_mine`: 1 to 20. */
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_REVIEWERS)
  @NestedList(() => ReviewerDto)
  readonly fallback: ReviewerDto[];

  /** Days from its opening to its deadline: 1 to 366. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MAX_DAYS)
  readonly deadlineDays: number = 30;

  /**
   * What happens at the deadline to what is not decided, which is never kept. `take_away`: it is taken away. `escalate`:
   * others are asked once more. `leave_open`: it becomes a finding. Closing the review then plans the change, unless
   * `planAtDeadline` does.
   */
  @ApiProperty({ enum: deadlineActions })
  @IsIn(deadlineActions)
  readonly atDeadline: DeadlineAction;

  /** With `escalate`: who is asked then; 1 to 20. */
  @MayBeAbsent()
  @ArrayMaxSize(MAX_REVIEWERS)
  @NestedList(() => ReviewerDto)
  readonly escalateTo: ReviewerDto[] = [];

  /** With `escalate`: days until the second deadline, after which what is not decided becomes a finding. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MAX_DAYS)
  readonly escalationDays: number = 7;

  /** Whether each decision needs a reason. */
  @MayBeAbsent()
  @IsBoolean()
  readonly requireReason: boolean = false;

  /** Days before the deadline on which reviewers are reminded: up to 5, each from 1 to 366. */
  @ApiPropertyOptional({ type: [Number], default: [7, 1] })
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MAX_DAYS, { each: true })
  readonly reminderDays: number[] = [7, 1];

  /** The webhook that is told when reviewers are asked and reminded. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  readonly webhookId?: string;

  /**
   * Whether what was decided is planned at the deadline, in the name of the person who opens the review; others have to
   * approve it as any other change. Not where a schedule or an event opened it, or where that person is gone.
   */
  @MayBeAbsent()
  @IsBoolean()
  readonly planAtDeadline: boolean = false;
}

export class WriteReviewDto extends ReviewDefinitionDto {
  /** 1 to 100 characters. */
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly name: string;

  /** A closed review: what it kept is asked again only where something has changed since. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  readonly changedSince?: string;
}

export class CloseReviewDto {
  /** Close it before its deadline although items are not decided: they are treated as the deadline would. */
  @MayBeAbsent()
  @IsBoolean()
  readonly includeUndecided: boolean = false;
}

export class ListReviewsQuery {
  @ApiPropertyOptional({ enum: campaignStates })
  @IsOptional()
  @IsIn(campaignStates)
  readonly state?: CampaignState;

  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same state. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

function Ids(): PropertyDecorator {
  return (target, property) => {
    for (const decorate of [
      ApiPropertyOptional({ type: [String], maxItems: MAX_IDS }),
      IsArray(),
      ArrayMinSize(1),
      ArrayMaxSize(MAX_IDS),
      ArrayUnique(),
      IsString({ each: true }),
      Length(1, 1_024, { each: true }),
    ])
      decorate(target, property);
  };
}

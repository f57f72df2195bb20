import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { reviewEventKinds, type ReviewEventKind } from '../../access/reviews/review-events';
import { DefinitionDto, WriteDefinitionDto } from '../../definitions/definition.dto';
import { MayBeAbsent } from '../../http/may-be-absent';
import { Nested } from '../../http/nested';
import { LINE, LINE_FAULT } from '../../http/one-line';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';
import { ReviewDefinitionDto } from '../campaigns/campaign.dto';
import { occasionKinds, occasionStates, type OccasionKind, type OccasionState } from '../occasions/occasion';

const MAX_MONTHS = 60;

/** When reviews are opened again and again. */
export class ReviewScheduleDto {
  /** 1 to 60: 6 is twice a year. */
  @IsInt()
  @Min(1)
  @Max(MAX_MONTHS)
  readonly everyMonths: number;

  /**
   * The first day, in UTC: `YYYY-MM-DD`, today or later. Where a month is shorter, its last day counts. A review is
   * opened soon after the day begins.
   */
  @IsString()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day: YYYY-MM-DD' })
  readonly startOn: string;
}

/** What a template is to say. One that is off opens no reviews. */
export class WriteReviewTemplateDto extends WriteDefinitionDto {
  @Nested(() => ReviewDefinitionDto)
  readonly review: ReviewDefinitionDto;

  /** Whether what the last closed review from this template kept is asked again only where something changed since. */
  @MayBeAbsent()
  @IsBoolean()
  readonly changedSinceLast: boolean = false;

  @MayBeAbsent()
  @Nested(() => ReviewScheduleDto)
  readonly schedule?: ReviewScheduleDto;

  /**
   * A review of those to whom this happens is opened, one of each kind and revision. `became_powerful`: holds a role with a
   * powerful permission, and held none. `returned`: active again, or signed in after more than 90 days.
   * `exception_ended`: from a conflict rule that the person still breaks.
   */
  @ApiPropertyOptional({ enum: reviewEventKinds, isArray: true })
  @MayBeAbsent()
  @IsArray()
  @ArrayUnique()
  @IsIn(reviewEventKinds, { each: true })
  readonly events: ReviewEventKind[] = [];
}

/** An occasion on which a review was made from a template. */
export class ReviewOccasionDto {
  /** A UUID. */
  readonly id: string;
  @ApiProperty({ enum: occasionKinds })
  readonly kind: OccasionKind;
  /** Of a schedule: the day on which it was due (UTC). */
  readonly dueOn?: string;
  /** Of an event: what happened. */
  @ApiPropertyOptional({ enum: reviewEventKinds })
  readonly event?: ReviewEventKind;
  /** `waiting`: for a whole and fresh snapshot. `failed`: the review is a draft, or cancelled when there was nothing to review. */
  @ApiProperty({ enum: occasionStates })
  readonly state: OccasionState;
  /** The error code of what it waits for, or why it failed. */
  readonly reason?: string;
  readonly reviewId: string;
  /** RFC 3339, UTC. */
  readonly notedAt: string;
}

export class ReviewTemplateDto extends DefinitionDto {
  readonly review: ReviewDefinitionDto;
  readonly changedSinceLast: boolean;
  readonly schedule?: ReviewScheduleDto;
  @ApiProperty({ enum: reviewEventKinds, isArray: true })
  readonly events: ReviewEventKind[];
  /** The next day on which its schedule opens a review; absent without a schedule, or while it is off. */
  readonly nextOn?: string;
  /** The latest. */
  readonly lastOccasion?: ReviewOccasionDto;
}

export class ReviewTemplatePageDto {
  /** In the order of creation. */
  readonly templates: ReviewTemplateDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class ReviewFromTemplateDto {
  /** 1 to 100 characters; the name of the template and the day, where it is left out. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  @Matches(LINE, LINE_FAULT)
  readonly name?: string;
}

export class ListReviewOccasionsQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

export class ReviewOccasionPageDto {
  /** The newest first. */
  readonly occasions: ReviewOccasionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

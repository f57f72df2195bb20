import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { AuthorDto } from '../../definitions/definition.dto';
import { IsTime } from '../../http/is-time';
import { MayBeAbsent } from '../../http/may-be-absent';
import { Nested } from '../../http/nested';
import { LINE, LINE_FAULT } from '../../http/one-line';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';
import { ReviewerDto } from '../campaigns/campaign.dto';

export class ReviewDelegationPath {
  /** Of the review. */
  @IsString()
  @MaxLength(100)
  readonly id: string;

  @IsString()
  @MaxLength(100)
  readonly delegationId: string;
}

/** Has someone answer in the place of another. */
export class DelegateReviewDto {
  /** Who is asked; without it the caller. For others, `reviews:manage` is needed. */
  @MayBeAbsent()
  @Nested(() => ReviewerDto)
  @ApiPropertyOptional({ type: ReviewerDto })
  readonly from?: ReviewerDto;

  /** In place of `from`: the items that are assigned to no one. Needs `reviews:manage`. */
  @MayBeAbsent()
  @IsBoolean()
  readonly unassigned: boolean = false;

  /** Who answers: never someone whose access it is. */
  @Nested(() => ReviewerDto)
  @ApiProperty({ type: ReviewerDto })
  readonly to: ReviewerDto;

  /** Why: 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly reason: string;

  /** When it ends (RFC 3339, in the future); without it, when the review is no longer open. */
  @ApiPropertyOptional({ format: 'date-time' })
  @MayBeAbsent()
  @IsTime()
  readonly endsAt?: string;
}

/** Someone answers in the place of another. */
export class ReviewDelegationDto {
  /** A UUID. */
  readonly id: string;
  /** Who is asked; absent for items that are assigned to no one. */
  @ApiPropertyOptional({ type: ReviewerDto })
  readonly from?: ReviewerDto;
  /** Who answers. */
  @ApiProperty({ type: ReviewerDto })
  readonly to: ReviewerDto;
  readonly reason: string;
  /** Neither ended nor past its time. */
  readonly inForce: boolean;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  readonly createdBy: AuthorDto;
  /** RFC 3339, UTC; absent where it lasts as long as the review is open. */
  readonly endsAt?: string;
  /** When someone ended it (RFC 3339, UTC). */
  readonly endedAt?: string;
  readonly endedBy?: AuthorDto;
}

export class ReviewDelegationsDto {
  /** One for each name under which the review asks the caller. */
  readonly delegations: ReviewDelegationDto[];
}

export class ListReviewDelegationsQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

export class ReviewDelegationPageDto {
  /** In the order in which they were made. */
  readonly delegations: ReviewDelegationDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';
import { ReviewerDto } from '../campaigns/campaign.dto';

export class ListReviewReviewersQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  readonly pageToken?: string;
}

/** How far one reviewer is. What several are asked counts for each of them. */
export class ReviewerProgressDto {
  /** Absent for items that are assigned to no one. */
  @ApiPropertyOptional({ type: ReviewerDto })
  readonly reviewer?: ReviewerDto;
  /** Items that are assigned to them in their present stage. */
  readonly total: number;
  /** Of those, the ones that are not decided. */
  readonly open: number;
}

export class ReviewReviewersDto {
  /** By name; items that are assigned to no one are the last. */
  readonly reviewers: ReviewerProgressDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

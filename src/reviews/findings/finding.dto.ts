import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';
import { reviewFindingKinds, type ReviewFindingKind } from './finding-store';

const findingStates = ['open', 'resolved'] as const;

export class ListReviewFindingsQuery {
  @ApiPropertyOptional({ enum: reviewFindingKinds })
  @IsOptional()
  @IsIn(reviewFindingKinds)
  readonly kind?: ReviewFindingKind;

  @ApiPropertyOptional({ enum: findingStates, default: 'open' })
  @IsOptional()
  @IsIn(findingStates)
  readonly state: (typeof findingStates)[number] = 'open';

  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same filter. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

/** Access that no one decided about, or that is there again after a review took it away. */
export class ReviewFindingDto {
  /** A UUID. */
  readonly id: string;
  /** `not_decided`: no one decided in time. `returned`: what the review took away is there again. */
  @ApiProperty({ enum: reviewFindingKinds })
  readonly kind: ReviewFindingKind;
  /** Of the item in the review. */
  readonly position: number;
  /** RFC 3339, UTC. */
  readonly firstSeenAt: string;
  readonly firstRevision?: number;
  /** When Genesys no longer showed the access (RFC 3339, UTC). */
  readonly resolvedAt?: string;
  readonly resolvedRevision?: number;
}

export class ReviewFindingPageDto {
  /** In the order in which they were found. */
  readonly findings: ReviewFindingDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

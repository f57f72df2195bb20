import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { MAX_KEY_LENGTH } from '../categories/data-category';
import { purposeStatuses, type PurposeStatus } from '../purpose';
import { IsVisible } from './is-visible';
import { MAX_PURPOSES, purposeOrders, type PurposeOrder } from '../store/purpose-store';
import { DecimalDigits } from '../../http/decimal-digits';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';

/** Pages of purposes go by their numbers, as in the tutorial. */
export class PurposePagingQuery {
  /** Purposes on a page: 1 to 100. */
  @IsOptional()
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(100)
  readonly pageSize: number = 25;

  /** From 1. */
  @IsOptional()
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(MAX_PURPOSES)
  readonly pageNumber: number = 1;
}

export class ListPurposesQuery extends PurposePagingQuery {
  @ApiPropertyOptional({ enum: purposeOrders, default: 'name' })
  @IsOptional()
  @IsIn(purposeOrders)
  readonly sortBy: PurposeOrder = 'name';

  @ApiPropertyOptional({ enum: ['asc', 'desc'], default: 'asc' })
  @IsOptional()
  @IsIn(['asc', 'desc'])
  readonly sortOrder: 'asc' | 'desc' = 'asc';

  /** Only those with this status. */
  @ApiPropertyOptional({ enum: purposeStatuses })
  @IsOptional()
  @IsIn(purposeStatuses)
  readonly status?: PurposeStatus;

  /** Only those that use the data category with this key. */
  @IsOptional()
  @IsString()
  @MaxLength(MAX_KEY_LENGTH)
  readonly category?: string;

  /** Only those with this in their names, whatever its case and spacing. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @IsVisible()
  readonly name?: string;
}

export class PurposeVersionsQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

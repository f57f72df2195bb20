import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { tableFormatNames, type TableFormatName } from '../../common/tables/table-formats';
import { IsDay } from '../api/is-day';
import { MOST_PURPOSES } from '../store/purpose-store';

export class RopaQuery {
  /** The format; without it, the header Accept decides, and JSON is what comes when that says nothing. */
  @IsOptional()
  @IsIn(tableFormatNames)
  readonly format?: TableFormatName;
}

export class ReviewsDueQuery {
  /** The day by which the review is due, such as `2026-01-31`; today when left out. */
  @IsOptional()
  @IsDay()
  readonly by?: string;

  /** Purposes on a page: 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly pageSize: number = 25;

  /** From 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_PURPOSES)
  readonly pageNumber: number = 1;
}

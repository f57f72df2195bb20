import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { tableFormatNames, type TableFormatName } from '../../tables/table-formats';
import { IsDay } from '../api/is-day';
import { MAX_PURPOSES } from '../store/purpose-store';
import { DecimalDigits } from '../../http/decimal-digits';

export class RopaQuery {
  /** The format; without it, the header Accept decides, and JSON is the default. */
  @IsOptional()
  @IsIn(tableFormatNames)
  readonly format?: TableFormatName;
}

export class ReviewsDueQuery {
  /** The day by which the review is due, such as `2026-01-31`; today when left out. */
  @IsOptional()
  @IsDay()
  readonly dueBy?: string;

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

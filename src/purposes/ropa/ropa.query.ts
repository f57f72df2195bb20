import { IsIn, IsOptional } from 'class-validator';
import { tableFormatNames, type TableFormatName } from '../../tables/table-formats';
import { IsDay } from '../api/is-day';
import { PurposePagingQuery } from '../api/purpose.query';

export class RopaQuery {
  /** The format; without it, the header Accept decides, and JSON is the default. */
  @IsOptional()
  @IsIn(tableFormatNames)
  readonly format?: TableFormatName;
}

export class ReviewsDueQuery extends PurposePagingQuery {
  /** The day by which the review is due, such as `2026-01-31`; today when left out. */
  @IsOptional()
  @IsDay()
  readonly dueBy?: string;
}

import { IsIn, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { IsMoment } from '../revisions/current/is-moment';
import { IsLaterThan, IsTime } from '../http/is-time';
import { tableFormatNames, type TableFormatName } from '../tables/table-formats';
import { DecimalDigits } from '../http/decimal-digits';

export class ReportQuery {
  /** The format; without it, the header Accept decides, and JSON is the default. */
  @IsOptional()
  @IsIn(tableFormatNames)
  readonly format?: TableFormatName;
}

export class AccessReportQuery extends ReportQuery {
  /** Revision of the organisation; the current one when left out, which must not be older than `SNAPSHOT_MAX_AGE`. */
  @IsOptional()
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly revision?: number;

  /**
   * Instead of `revision`: a revision or a time (RFC 3339). The report is of the nearest revision that is still stored and
   * not later than it.
   */
  @IsOptional()
  @IsMoment()
  readonly at?: string;
}

export class ActivityReportQuery extends ReportQuery {
  /** The first moment of the period (RFC 3339). */
  @IsTime()
  readonly from: string;

  /** The first moment after the period (RFC 3339); later than `from`, and not in the future. */
  @IsTime()
  @IsLaterThan('from')
  readonly to: string;

  /** Id of who acted; all callers when left out. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly actor?: string;
}

import { IsOptional } from 'class-validator';
import { IsLaterThan, IsTime } from './is-time';

/** A period of which either end may be open. */
export class PeriodQuery {
  /** Only from this time on (RFC 3339). */
  @IsOptional()
  @IsTime()
  readonly from?: string;

  /** Only before this time (RFC 3339), which is later than `from`. */
  @IsOptional()
  @IsTime()
  @IsLaterThan('from')
  readonly to?: string;
}

import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ConsistencyQuery } from '../../sync/consistency.query';

/** What all lists can be asked. */
export class ListQuery extends ConsistencyQuery {
  /** Most entries on the page: 1 to 200. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  readonly pageSize: number = 50;

  /**
   * `nextPageToken` of the page before, with the same order and filter. When a newer revision has come meanwhile, the
   * page is of that one (see `revision`) and goes on behind the last entry of the page before: what did not change is
   * neither left out nor given twice.
   */
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  readonly pageToken?: string;
}

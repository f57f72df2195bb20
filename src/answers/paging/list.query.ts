import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { PagingQuery } from './paging.query';

/** What most lists can be asked. */
export class ListQuery extends PagingQuery {
  /** Most entries on the page: 1 to 200, or 50 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  override readonly pageSize?: number;
}

import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { PagingQuery } from '../answers/paging/paging.query';

/** What lists of permissions can be asked. */
export class PermissionListQuery extends PagingQuery {
  /** Only permissions of this domain, such as `routing`. */
  @IsOptional()
  @IsString()
  @Length(1, 128)
  readonly domain?: string;

  /** Only permissions whose code, or label in the catalogue, holds this text, in either case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly search?: string;

  /** Most permissions on the page: 1 to 2,000, or 200 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_000)
  override readonly pageSize?: number;
}

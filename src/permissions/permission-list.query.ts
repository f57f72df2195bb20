import { IsOptional, IsString, Length } from 'class-validator';
import { RowListQuery } from '../lists/paging/list.query';

/** What lists of permissions can be asked. */
export class PermissionListQuery extends RowListQuery {
  /** Only permissions of this domain, such as `routing`. */
  @IsOptional()
  @IsString()
  @Length(1, 128)
  readonly domain?: string;

  /**
   * Only permissions whose code, or label in the catalogue, holds all these words: `delete recordings` finds
   * `recording:recording:delete`.
   */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly search?: string;
}

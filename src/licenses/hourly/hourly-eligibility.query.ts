import { IsOptional, IsString, Length } from 'class-validator';
import { ListQuery } from '../../lists/paging/list.query';

/** Which excluded users are asked for. All that is given must hold. */
export class ListHourlyExclusionsQuery extends ListQuery {
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly userId?: string;

  /** Id of a role that excludes the user. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** A permission of the list that the user holds: `domain:entity:action`. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly permission?: string;
}

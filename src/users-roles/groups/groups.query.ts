import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../common/boolean-query';
import { ListQuery } from '../../answers/paging/list.query';

export const groupSorts = ['name', '-name', 'state', '-state'] as const;
export const groupStates = ['active', 'inactive', 'deleted', 'unknown'] as const;

/** Which groups are asked for. All that is given must hold. */
export class ListGroupsQuery extends ListQuery {
  /** The order; `-` turns it round. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(groupSorts)
  readonly sort: (typeof groupSorts)[number] = 'name';

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** `unknown`: a group that holds a role, and that no listing of groups shows. */
  @IsOptional()
  @IsIn(groupStates)
  readonly state?: (typeof groupStates)[number];

  /** Id of a role that the group holds in some division. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Whether the group holds any role that there is. */
  @BooleanQuery()
  readonly hasRoles?: boolean;

  /** Whether roles are enabled for the group: without, its grants count for nobody. */
  @BooleanQuery()
  readonly rolesEnabled?: boolean;
}

import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../common/boolean-query';
import { ListQuery } from '../../answers/paging/list.query';

export const userSorts = ['name', '-name', 'email', '-email', 'state', '-state'] as const;
export const userStates = ['active', 'inactive', 'deleted', 'unknown'] as const;

/** Which users are asked for. All that is given must hold. */
export class ListUsersQuery extends ListQuery {
  /** The order; `-` turns it round. Names and addresses without regard to case, ties by id. */
  @IsOptional()
  @IsIn(userSorts)
  readonly sort: (typeof userSorts)[number] = 'name';

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** Part of the e-mail address, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly email?: string;

  /** `unknown`: somebody who holds a role or is in a group, and whom no listing of users shows. */
  @IsOptional()
  @IsIn(userStates)
  readonly state?: (typeof userStates)[number];

  /** Id of the division that the user is at home in. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly divisionId?: string;

  /** Id of a role that the user holds in some division, directly or through a group. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /**
   * Id of a group that the user is in: as a member, or as an owner where owners count. Only groups with roles enabled
   * are read with their members.
   */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly groupId?: string;

  /** Whether the user holds any role that there is, directly or through a group. */
  @BooleanQuery()
  readonly hasRoles?: boolean;
}

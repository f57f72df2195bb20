import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { MarkedUse } from '../../access/usage/unused-marks';
import { BooleanQuery } from '../../http/boolean-query';
import { CurrentListQuery, CurrentRowListQuery } from '../lists/current-list.query';
import { markedUses } from './people-usage.dto';

/** Which roles of users are asked for. All that is given must hold. */
export class ListUnusedRolesQuery extends CurrentRowListQuery {
  /** Without it, `unused`. */
  @IsOptional()
  @IsIn(markedUses)
  readonly use?: MarkedUse;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly userId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;
}

/** Which permissions of roles are asked for. All that is given must hold. */
export class ListUnusedPermissionsQuery extends CurrentRowListQuery {
  /** Without it, `unused`. */
  @IsOptional()
  @IsIn(markedUses)
  readonly use?: MarkedUse;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Such as `directory:user:edit`. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly permission?: string;
}

export class ListRoleUsageQuery extends CurrentListQuery {
  /** Only roles of which something is unused: a permission, or all of it by a user. */
  @BooleanQuery()
  readonly unused?: boolean;
}

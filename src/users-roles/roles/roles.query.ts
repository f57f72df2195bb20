import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../common/boolean-query';
import { ListQuery } from '../../answers/paging/list.query';

export const roleSorts = ['name', '-name'] as const;
export const holderTypes = ['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group'] as const;
export const holderWays = ['direct', 'group'] as const;

/** Which roles are asked for. All that is given must hold. */
export class ListRolesQuery extends ListQuery {
  /** The order; `-` turns it round. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(roleSorts)
  readonly sort: (typeof roleSorts)[number] = 'name';

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** Whether Genesys made the role. */
  @BooleanQuery()
  readonly isDefault?: boolean;

  /** A permission (`routing:queue:edit`, `admin`) that the role gives, plainly or on a condition. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly permission?: string;
}

/** Which holders of a role are asked for. All that is given must hold. */
export class ListRoleHoldersQuery extends ListQuery {
  /** Only holders of this kind. */
  @ApiProperty({ enum: holderTypes })
  @IsOptional()
  @IsIn(holderTypes)
  readonly type?: (typeof holderTypes)[number];

  /** Only those who hold it directly, or only those who hold it through a group. */
  @IsOptional()
  @IsIn(holderWays)
  readonly via?: (typeof holderWays)[number];

  /** Only those who hold it in this division or in all of them; `*` for those who hold it in all. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly divisionId?: string;
}

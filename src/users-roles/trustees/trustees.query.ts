import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../common/boolean-query';
import { ListQuery } from '../../answers/paging/list.query';

export const trusteeSorts = ['name', '-name'] as const;
export const trusteeTypes = ['trustee_user', 'trustee_group'] as const;
export type TrusteeType = (typeof trusteeTypes)[number];

/** Which people and groups of other organisations are asked for. All that is given must hold. */
export class ListTrusteesQuery extends ListQuery {
  /** The order; `-` turns it round. Names without regard to case, ties by kind and id. */
  @IsOptional()
  @IsIn(trusteeSorts)
  readonly sort: (typeof trusteeSorts)[number] = 'name';

  /** Only people, or only groups. */
  @IsOptional()
  @IsIn(trusteeTypes)
  readonly type?: TrusteeType;

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;

  /** Id of a role that they hold in some division. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  /** Whether they hold any role that there is. */
  @BooleanQuery()
  readonly hasRoles?: boolean;
}

export class TrusteeParams {
  /** Each kind has ids of its own. */
  @ApiProperty({ enum: trusteeTypes })
  @IsIn(trusteeTypes)
  readonly type: TrusteeType;

  @IsString()
  readonly id: string;
}

import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { SubjectAccessDto } from '../subjects/subject-access.dto';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../http/boolean-query';
import { ListQuery } from '../../lists/paging/list.query';

/** Someone of another organisation, or a group of it, with access to this one. */
export class TrusteeDto {
  readonly type: 'trustee_user' | 'trustee_group';
  readonly id: string;
  /** Absent when no listing shows them. */
  readonly name?: string;
  /** `unknown`: holds a role, and no listing of trustees shows them. */
  readonly state: 'active' | 'unknown';
  /** The organisation that they belong to, where known. */
  readonly organizationId?: string;
}

export class TrusteePageDto extends AnsweredFromDto {
  readonly trustees: TrusteeDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** Someone of another organisation with what they hold here. */
export class TrusteeDetailsDto extends AnsweredFromDto {
  readonly trustee: TrusteeDto;
  readonly access: SubjectAccessDto;
}

export const trusteeSorts = ['name', '-name'] as const;
export const trusteeTypes = ['trustee_user', 'trustee_group'] as const;
export type TrusteeType = (typeof trusteeTypes)[number];

/** Which people and groups of other organisations are asked for. All that is given must hold. */
export class ListTrusteesQuery extends ListQuery {
  /** A leading `-` reverses the order. Names without regard to case, ties by kind and id. */
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

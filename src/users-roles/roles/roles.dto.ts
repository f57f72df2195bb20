import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { BooleanQuery } from '../../http/boolean-query';
import { ListQuery, RowListQuery } from '../../lists/paging/list.query';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';

export const roleSorts = ['name', '-name'] as const;
export const holderTypes = ['user', 'group', 'oauth_client', 'trustee_user', 'trustee_group'] as const;
export const holderWays = ['direct', 'group'] as const;

/** Which roles are asked for. All that is given must hold. */
export class ListRolesQuery extends ListQuery {
  /** A leading `-` reverses the order. Names without regard to case, ties by id. */
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
export class ListRoleHoldersQuery extends RowListQuery {
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

/** Where someone holds a role, and how. */
export class RoleSourceDto {
  readonly division: NamedReferenceDto;
  /** The group that passes it on; absent when it is held directly. */
  readonly group?: NamedReferenceDto;
}

/** Someone who holds a role. */
export class RoleHolderDto {
  @ApiProperty({ enum: holderTypes })
  readonly type: (typeof holderTypes)[number];
  readonly id: string;
  /** Absent when no listing shows them. */
  readonly name?: string;
  /** Only what an active subject holds counts. `unknown`: no listing shows them. */
  readonly state: 'active' | 'inactive' | 'disabled' | 'deleted' | 'unknown';
  /** Where and how they hold it, direct ones first: at most 100. */
  readonly sources: RoleSourceDto[];
  readonly sourceCount: number;
}

export class RoleHolderPageDto extends AnsweredFromDto {
  /** By name. */
  readonly holders: RoleHolderDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A role. */
export class RoleDto {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Whether Genesys made the role. */
  readonly isDefault: boolean;
  /** How many permissions it gives, plainly or on a condition. */
  readonly permissionCount: number;
  /** How many users hold it, of whatever state, directly or through a group. */
  readonly userCount: number;
}

export class RolePageDto extends AnsweredFromDto {
  readonly roles: RoleDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** One policy of a role, as Genesys has it. */
export class RolePolicyDto {
  /** `*` for all. */
  readonly domain: string;
  /** `*` for all. */
  readonly entity: string;
  /** `*` for all. */
  readonly actions: string[];
  /**
   * On which condition it holds; absent when it holds plainly. A tree of `{all: […]}`, `{any: […]}` and
   * `{variable, operator, operands}`; `{unreadable: true}` stands for one that could not be understood, and is never met.
   */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  readonly condition?: object;
}

/** How many hold a role, of whatever state. */
export class RoleHolderCountsDto {
  /** Users who hold it directly, through a group, or both ways. */
  readonly users: number;
  readonly usersDirect: number;
  readonly usersThroughGroups: number;
  /** Groups that it was granted to, whether they pass it on or not. */
  readonly groups: number;
  readonly oauthClients: number;
  readonly trustees: number;
}

/** A role with what it gives and who holds it. */
export class RoleDetailsDto extends AnsweredFromDto {
  readonly role: RoleDto;
  /** As Genesys has them. */
  readonly policies: RolePolicyDto[];
  /** Flat permissions such as `admin`, which no policy expresses, as Genesys has them. */
  readonly flatPermissions: string[];
  /** The resulting permissions with wildcards expanded: those included without a condition; sorted. */
  readonly permissions: string[];
  /** Those included only on a condition; sorted. */
  readonly conditionalPermissions: string[];
  readonly holderCounts: RoleHolderCountsDto;
  /** The first 20 holders by name. All of them: `GET /api/v1/roles/{id}/holders`. */
  readonly firstHolders: RoleHolderDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { TextList } from '../../http/text-list';
import { FileFormatQuery } from '../../lists/files/file-format.query';
import { RowListQuery } from '../../lists/paging/list.query';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';

const CONDITIONS = { type: 'array', items: { type: 'object', additionalProperties: true } } as const;

/** A user who is compared. */
export class ComparedUserDto {
  readonly id: string;
  /** Absent when no listing shows the user. */
  readonly name?: string;
  /** Permissions of users who are not `active` are compared as well, but do not count for checks. */
  readonly state: 'active' | 'inactive' | 'deleted' | 'unknown';
}

/** A role that is compared. */
export class ComparedRoleDto {
  readonly id: string;
  readonly name: string;
}

/** A division in which a permission is held on a condition only. */
export class ConditionalDivisionDto {
  readonly division: NamedReferenceDto;
  /** Of which one must hold; as in the policies of `GET /api/v1/roles/{id}`. */
  @ApiProperty(CONDITIONS)
  readonly conditions: object[];
}

/** How some of the users hold a permission. */
export class UserVariantDto {
  /** The users who hold it so. */
  readonly userIds: string[];
  /** Held without a condition in all divisions, or anywhere when the permission is not division-aware. */
  readonly everywhere: boolean;
  /** Where it is held without a condition; empty when that is everywhere. */
  readonly divisions: NamedReferenceDto[];
  /** What is held on a condition only, beyond that. */
  readonly conditional: ConditionalDivisionDto[];
}

export class ComparedUserPermissionDto {
  readonly permission: string;
  /** All hold it, and all in the same way. */
  readonly common: boolean;
  /** Each variant once. Users listed under none do not hold the permission. */
  readonly variants: UserVariantDto[];
}

/** What users may do, side by side; wildcards written out, and through which roles does not matter. */
export class UserComparisonDto extends AnsweredFromDto {
  readonly users: ComparedUserDto[];
  readonly commonCount: number;
  readonly differingCount: number;
  /** Sorted by permission. */
  readonly permissions: ComparedUserPermissionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** How some of the roles include a permission. */
export class RoleVariantDto {
  /** The roles that include it so. */
  readonly roleIds: string[];
  /** Of which one must hold; empty when it is included without a condition. */
  @ApiProperty(CONDITIONS)
  readonly conditions: object[];
}

export class ComparedRolePermissionDto {
  readonly permission: string;
  /** All include it, and all in the same way. */
  readonly common: boolean;
  /** Each variant once. Roles listed under none do not include the permission. */
  readonly variants: RoleVariantDto[];
}

/** What roles give, side by side; wildcards written out. */
export class RoleComparisonDto extends AnsweredFromDto {
  readonly roles: ComparedRoleDto[];
  readonly commonCount: number;
  readonly differingCount: number;
  /** Sorted by permission. */
  readonly permissions: ComparedRolePermissionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** A grant that would give a user what another has. */
export class MissingGrantDto {
  readonly role: NamedReferenceDto;
  readonly division: NamedReferenceDto;
  /** The other holds it directly. */
  readonly direct: boolean;
  /** The groups through which the other holds it: joining one may be better than a grant. */
  readonly groups: NamedReferenceDto[];
}

/** What a user would have to be granted to hold what another holds. A suggestion: nothing is written. */
export class MissingGrantPageDto extends AnsweredFromDto {
  readonly user: ComparedUserDto;
  readonly comparedTo: ComparedUserDto;
  /** By the name of the role. */
  readonly grants: MissingGrantDto[];
  /** How many there are on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export const comparedParts = ['common', 'differing'] as const;

/** Who or what is compared. */
export class CompareQuery extends FileFormatQuery {
  /** 2 to 10 ids, separated by commas. */
  @TextList({ min: 2, max: 10, longest: 256 })
  readonly ids: string[];

  /** Only what all have in the same way, or only what they do not. */
  @IsOptional()
  @IsIn(comparedParts)
  readonly show?: (typeof comparedParts)[number];

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same parameters. */
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  readonly pageToken?: string;
}

export class MissingGrantsQuery extends RowListQuery {
  /** Id of the user whose grants are the reference. */
  @IsString()
  @Length(1, 1_024)
  readonly comparedTo: string;
}

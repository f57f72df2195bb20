import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { BooleanQuery } from '../../http/boolean-query';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { PermissionListQuery } from '../permission-list.query';
import { DecimalDigits } from '../../http/decimal-digits';
import { DEFAULT_PAGE_SIZE, RowPageSize } from '../../http/page-size';

export class CatalogueQuery extends PermissionListQuery {
  /** Only division-aware permissions, or only the others. */
  @BooleanQuery()
  readonly divisionAware?: boolean;

  /** Only those that may be given on conditions, or only the others. */
  @BooleanQuery()
  readonly allowsConditions?: boolean;
}

/** A permission that the organisation knows. */
export class CataloguePermissionDto {
  /** `domain:entity:action`, or a flat name such as `admin`, which only roles include. */
  readonly permission: string;
  /** Its label in Genesys. */
  readonly label?: string;
  /** Whether it is division-aware; otherwise a grant in any division applies everywhere. */
  readonly divisionAware: boolean;
  readonly allowsConditions: boolean;
  /** Roles that include it, with or without a condition. */
  readonly roles: number;
  /** Active subjects of every kind that hold it without a condition somewhere. */
  readonly holders: number;
}

export class CataloguePageDto extends AnsweredFromDto {
  /** How many there are on all pages, with this filter. */
  readonly total: number;
  /** By code. */
  readonly permissions: CataloguePermissionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class CatalogueChangesQuery {
  /** The earlier revision. */
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly from: number;

  /** The later revision. */
  @DecimalDigits()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly to: number;

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same revisions. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  readonly pageToken?: string;
}

/** What the catalogue says of a permission. */
export class PermissionDescriptionDto {
  readonly label?: string;
  readonly divisionAware: boolean;
  readonly allowsConditions: boolean;
}

export class CatalogueChangeDto {
  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  readonly change: 'added' | 'removed' | 'changed';
  readonly permission: string;
  /** State in the earlier revision; absent for what was added. */
  readonly before?: PermissionDescriptionDto;
  /** State in the later revision; absent for what was removed. */
  readonly after?: PermissionDescriptionDto;
}

export class CatalogueChangePageDto {
  readonly from: number;
  readonly to: number;
  /** By code. */
  readonly changes: CatalogueChangeDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { AccessSubjectDto } from '../../answers/entities/subject.dto';
import { NamedReferenceDto } from '../../answers/naming/named-reference.dto';
import { PagingQuery } from '../../answers/paging/paging.query';

export const DEFAULT_PAGE_SIZE = 100;

export class PopulationQuery extends PagingQuery {
  /** Most of them on the page: 1 to 500, or 100 when left out. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  override readonly pageSize?: number;
}

export class UsersWithoutRolesDto extends AnsweredFromDto {
  /** How many there are on all pages. */
  readonly total: number;
  /** By name and id. */
  readonly users: AccessSubjectDto[];
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

export class RolesWithoutHoldersDto extends AnsweredFromDto {
  /** How many there are on all pages. */
  readonly total: number;
  /** By name and id. */
  readonly roles: NamedReferenceDto[];
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

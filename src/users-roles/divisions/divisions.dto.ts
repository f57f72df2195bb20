import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { ListQuery } from '../../lists/paging/list.query';

/** A division of the organisation. */
export class DivisionDto {
  readonly id: string;
  readonly name: string;
  /** Whether it is the home division, the default for everything. */
  readonly isHome: boolean;
  /** Users of every state who are at home in it. */
  readonly userCount: number;
  /** Direct grants that name it, of users, groups, clients and trustees. Grants in all divisions are not counted. */
  readonly grantCount: number;
}

export class DivisionPageDto extends AnsweredFromDto {
  readonly divisions: DivisionDto[];
  /** How many match on all pages. */
  readonly total: number;
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

export class DivisionDetailsDto extends AnsweredFromDto {
  readonly division: DivisionDto;
}

export const divisionSorts = ['name', '-name'] as const;

/** Which divisions are asked for. */
export class ListDivisionsQuery extends ListQuery {
  /** A leading `-` reverses the order. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(divisionSorts)
  readonly sort: (typeof divisionSorts)[number] = 'name';

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;
}

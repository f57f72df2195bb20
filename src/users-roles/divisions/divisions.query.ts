import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { ListQuery } from '../../answers/paging/list.query';

export const divisionSorts = ['name', '-name'] as const;

/** Which divisions are asked for. */
export class ListDivisionsQuery extends ListQuery {
  /** The order; `-` turns it round. Names without regard to case, ties by id. */
  @IsOptional()
  @IsIn(divisionSorts)
  readonly sort: (typeof divisionSorts)[number] = 'name';

  /** Part of the name, in any case. */
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly name?: string;
}

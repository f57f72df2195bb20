import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { TextList } from '../../common/text-list';
import { ConsistencyQuery } from '../../sync/consistency.query';
import { ListQuery } from '../../answers/paging/list.query';

export const comparedParts = ['common', 'differing'] as const;

/** Who or what is compared. */
export class CompareQuery extends ConsistencyQuery {
  /** 2 to 10 ids, separated by commas. */
  @TextList({ min: 2, max: 10, longest: 256 })
  readonly ids: string[];

  /** Only what all have in the same way, or only what they do not. */
  @IsOptional()
  @IsIn(comparedParts)
  readonly show?: (typeof comparedParts)[number];

  /** Most permissions on the page: 1 to 1,000. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000)
  readonly pageSize: number = 200;

  /** `nextPageToken` of the page before, with the same parameters. */
  @IsOptional()
  @IsString()
  @MaxLength(8_000)
  readonly pageToken?: string;
}

export class MissingGrantsQuery extends ListQuery {
  /** Id of the user whose grants are looked at. */
  @IsString()
  @Length(1, 1_024)
  readonly comparedTo: string;
}

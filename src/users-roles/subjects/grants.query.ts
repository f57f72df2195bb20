import { IsIn, IsOptional } from 'class-validator';
import { RowListQuery } from '../../lists/paging/list.query';

export const grantWays = ['direct', 'group'] as const;

/** Which of a subject's grants are asked for. */
export class ListGrantsQuery extends RowListQuery {
  /** Only grants that are held directly, or only those through a group. */
  @IsOptional()
  @IsIn(grantWays)
  readonly via?: (typeof grantWays)[number];
}

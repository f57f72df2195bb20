import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { assertionStatuses, type AssertionStatus } from '../../access/assertions/evaluate-claim';
import { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { EvaluatedAssertionDto, StatusCountsDto } from './result.dto';

export class ListResultsQueryDto extends ListDefinitionsQueryDto {
  @ApiPropertyOptional({ enum: assertionStatuses })
  @IsOptional()
  @IsIn(assertionStatuses)
  readonly status?: AssertionStatus;
}

/** How an assertion was evaluated last. */
export class AssertionResultDto extends EvaluatedAssertionDto {
  /** When the status last changed (RFC 3339, UTC). */
  readonly since: string;
  /** The revision in which it last changed. */
  readonly sinceRevision: number;
}

export class ResultCountsDto extends StatusCountsDto {
  /** Created or changed, and not evaluated yet. */
  readonly pending: number;
}

export class AssertionResultPageDto {
  /**
   * Every assertion that is on holds, in the current revision. False during evaluation (then `current` is false
   * as well), and when none is on.
   */
  readonly passed: boolean;
  /** The revision that results are of. */
  readonly revision: number;
  /** When assertions were last evaluated (RFC 3339, UTC). */
  readonly evaluatedAt: string;
  /** Results are of the current revision and of the assertions as they are. */
  readonly current: boolean;
  /** Of all assertions that are on, whatever the filter. */
  readonly counts: ResultCountsDto;
  /** In the order of the assertions' creation. */
  readonly results: AssertionResultDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

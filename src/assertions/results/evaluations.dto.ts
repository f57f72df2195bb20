import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { MayBeAbsent } from '../../http/may-be-absent';
import { IsMoment } from '../../revisions/current/is-moment';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { assertionStatuses, type AssertionStatus } from '../../access/assertions/evaluate-claim';
import { ListDefinitionsQueryDto } from '../../definitions/definition.dto';
import { ClaimDto } from '../definitions/claim.dto';
import { UnresolvedDto } from '../../definitions/definition.dto';
import { MAX_ASSERTIONS } from '../definitions/stored-assertion';
import { EvaluatedAssertionDto, OffenderDto, StatusCountsDto } from './result.dto';
import { Nested, NestedList } from '../../http/nested';

/** Most claims that come with a request. */
const MAX_INLINE = 50;

/** A claim that is evaluated and not kept. */
export class InlineAssertionDto {
  /** Comes back with the result: 1 to 100 characters. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  @Matches(/^(?=.*\S)\P{C}+$/u, { message: 'must be one line of text without control characters' })
  readonly name?: string;

  @Nested(() => ClaimDto)
  readonly claim: ClaimDto;
}

/** What to evaluate, and in which snapshot of the organisation. */
export class EvaluateAssertionsDto {
  /** As if this simulated change were made. Without it, the newest revision here. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 200)
  readonly simulationId?: string;

  /** The oldest revision that may answer, such as the one that a change has made. Not with `simulationId`. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  readonly atLeastRevision?: number;

  /**
   * Evaluates in the past: a revision, or a time (RFC 3339). The nearest revision that is still stored and not later than
   * it answers. Not with `simulationId` or `atLeastRevision`.
   */
  @MayBeAbsent()
  @IsMoment()
  readonly at?: string;

  /** Which kept assertions: 1 to 200 ids, be they on or off. Without it and without `assertions`, all that are on. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_ASSERTIONS)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  readonly assertionIds?: string[];

  /** Others that are evaluated and not kept: 1 to 50. What they name and is not there makes them `indeterminate`. */
  @MayBeAbsent()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_INLINE)
  @NestedList(() => InlineAssertionDto)
  readonly assertions?: InlineAssertionDto[];
}

export class EvaluationDto extends AnsweredFromDto {
  /** Everything that was evaluated holds. False when nothing was. */
  readonly passed: boolean;
  /** Present when evaluated as if a simulated change were made; `revision` is the one that it began from. */
  readonly simulationId?: string;
  readonly counts: StatusCountsDto;
  /** Kept ones in the order of their creation, or of `assertionIds`; then those that came with the request. */
  readonly results: EvaluatedAssertionDto[];
}

export class OffendersQueryDto extends ListDefinitionsQueryDto {
  /** As if this simulated change were made. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly simulationId?: string;

  /** Evaluates in the past: a revision, or a time (RFC 3339). Not with `simulationId`. */
  @IsOptional()
  @IsMoment()
  readonly at?: string;
}

export class OffenderPageDto extends AnsweredFromDto {
  readonly simulationId?: string;
  @ApiProperty({ enum: assertionStatuses })
  readonly status: AssertionStatus;
  readonly unresolved: UnresolvedDto[];
  readonly total: number;
  /** By type, name and id. */
  readonly offenders: OffenderDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

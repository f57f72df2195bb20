import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { MayBeAbsent } from '../../common/may-be-absent';
import { AnsweredFromDto } from '../../sync/answered-from.dto';
import { assertionStatuses, type AssertionStatus } from '../../access-index/assertions/judge-claim';
import { ListAssertionsQueryDto } from '../kept/assertion.dto';
import { ClaimDto } from '../kept/claim.dto';
import { UnresolvedItemDto } from '../kept/claim-view.dto';
import { MOST_ASSERTIONS } from '../kept/stored-assertion';
import { JudgedDto, OffenderDto, StatusCountsDto } from './result.dto';

/** Most claims that come with a request. */
const MOST_INLINE = 50;

/** A claim that is judged and not kept. */
export class InlineAssertionDto {
  /** Comes back with the result: 1 to 100 characters. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(100)
  @Matches(/^(?=.*\S)\P{C}+$/u, { message: 'must be one line of text without control characters' })
  readonly name?: string;

  @IsObject()
  @ValidateNested()
  @Type(() => ClaimDto)
  readonly claim: ClaimDto;
}

/** What to judge, and in which picture of the organisation. */
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

  /** Which kept assertions: 1 to 200 ids, be they on or off. Without it and without `assertions`, all that are on. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ASSERTIONS)
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  readonly assertionIds?: string[];

  /** Others that are judged and not kept: 1 to 50. What they name and is not there makes them `indeterminate`. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_INLINE)
  @ValidateNested({ each: true })
  @Type(() => InlineAssertionDto)
  readonly assertions?: InlineAssertionDto[];
}

export class EvaluationDto extends AnsweredFromDto {
  /** Everything that was judged holds. False when nothing was. */
  readonly passed: boolean;
  /** Present when judged as if a simulated change were made; `revision` is the one that it began from. */
  readonly simulationId?: string;
  readonly counts: StatusCountsDto;
  /** Kept ones in the order of their creation, or of `assertionIds`; then those that came with the request. */
  readonly results: JudgedDto[];
}

export class OffendersQueryDto extends ListAssertionsQueryDto {
  /** As if this simulated change were made. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly simulationId?: string;
}

export class OffenderPageDto extends AnsweredFromDto {
  readonly simulationId?: string;
  @ApiProperty({ enum: assertionStatuses })
  readonly status: AssertionStatus;
  readonly unresolved: UnresolvedItemDto[];
  readonly total: number;
  /** By type, name and id. */
  readonly offenders: OffenderDto[];
  /** Gives the next page as `pageToken`; absent on the last one. */
  readonly nextPageToken?: string;
}

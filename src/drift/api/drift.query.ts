import { ApiProperty, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { HistoryQuery } from '../../history/api/history.query';
import { LINE, LINE_FAULT } from '../../http/one-line';

/** Maximum number of items that one request names. */
const MAX_CHOSEN = 1_000;

/** Which drift items are requested: filtered as the history is. */
export class DriftQuery extends PickType(HistoryQuery, [
  'kind',
  'subjectType',
  'subjectId',
  'roleId',
  'divisionId',
  'groupId',
  'format',
  'pageSize',
  'pageToken',
] as const) {
  /** Id of the user or OAuth client who made the last change. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly actorId?: string;
}

/** Drift items by id. */
export class ChosenDriftDto {
  /** 1 to 1,000 ids of items. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_CHOSEN)
  @ArrayUnique({ message: 'must not contain duplicates' })
  @IsString({ each: true })
  @Length(1, 200, { each: true })
  readonly items: string[];
}

/** Which items are accepted into the baseline, and why. */
export class AcceptDriftDto extends ChosenDriftDto {
  /** Why they are accepted: 1 to 2,000 characters. */
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly reason: string;
}

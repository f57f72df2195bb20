import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { SubjectType } from '../../access/model/snapshot';
import {
  decisionKinds,
  itemStates,
  type DecisionKind,
  type ReviewItemState,
} from '../../access/reviews/decision';
import { AuthorDto } from '../../definitions/definition.dto';
import { MayBeAbsent } from '../../http/may-be-absent';
import { Nested } from '../../http/nested';
import { subjectTypes } from '../../lists/entities/subject.dto';
import { MAX_REVIEW_ITEMS } from '../review';
import { LINE, LINE_FAULT } from '../../http/one-line';
import { ReviewerDto } from '../campaigns/campaign.dto';
import { decisionWays, type DecisionWay } from './decided-item';

/** Decided about at once. */
export const MAX_POSITIONS = 10_000;

/** To what access is reduced. */
export class ReducedAccessDto {
  /** The same role, or one that includes less. */
  @IsString()
  @Length(1, 1_024)
  readonly roleId: string;

  /** A division; `*` only where the access is held in all of them already. */
  @IsString()
  @Length(1, 1_024)
  readonly divisionId: string;
}

/** What is decided about access. */
export class DecideDto {
  /**
   * `keep`: it is still needed. `take_away`: it is not. `reduce`: less of it is needed; `target` says what. `not_mine`: someone
   * else has to decide.
   */
  @ApiProperty({ enum: decisionKinds })
  @IsIn(decisionKinds)
  readonly decision: DecisionKind;

  /** With `reduce`. */
  @MayBeAbsent()
  @Nested(() => ReducedAccessDto)
  @ApiPropertyOptional({ type: ReducedAccessDto })
  readonly target?: ReducedAccessDto;

  /** Why: 1 to 2,000 characters. Some reviews require it. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(2_000)
  @Matches(LINE, LINE_FAULT)
  readonly reason?: string;
}

/** Which items are decided about. All that is given must hold. */
export class ItemFilterDto {
  /** Without it, those that are open. */
  @ApiPropertyOptional({ enum: itemStates })
  @IsOptional()
  @IsIn(itemStates)
  readonly state?: ReviewItemState;

  @ApiPropertyOptional({ enum: subjectTypes })
  @IsOptional()
  @IsIn(subjectTypes)
  readonly subjectType?: SubjectType;

  /** Of a user also what comes through groups. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly subjectId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly roleId?: string;

  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  readonly divisionId?: string;

  /** Only roles with a powerful permission, or only others. */
  @IsOptional()
  @IsBoolean()
  readonly powerful?: boolean;
}

/** What is decided about several items at once. */
export class DecideInBulkDto extends PickType(DecideDto, ['decision', 'reason'] as const) {
  /** Of the items that are assigned to the caller. Either this or `positions`. */
  @MayBeAbsent()
  @Nested(() => ItemFilterDto)
  @ApiPropertyOptional({ type: ItemFilterDto })
  readonly filter?: ItemFilterDto;

  /** With `filter`: how many items the caller saw; where it selects another number, nothing is decided. */
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(MAX_REVIEW_ITEMS)
  readonly expectedCount?: number;

  /** Positions of open items that are assigned to the caller: up to 10,000, each once. */
  @ApiPropertyOptional({ type: [Number], minItems: 1, maxItems: MAX_POSITIONS })
  @MayBeAbsent()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_POSITIONS)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(MAX_REVIEW_ITEMS, { each: true })
  readonly positions?: number[];
}

/** How many items were decided about. */
export class DecidedDto {
  readonly decidedCount: number;
  /** Names what was decided at once, in the decisions and in the audit log. */
  readonly actId: string;
}

/** One decision, as it was made. */
export class ReviewDecisionDto {
  /** The version that it gave the item. */
  readonly number: number;
  /** From 0. */
  readonly stage: number;
  @ApiProperty({ enum: decisionKinds })
  readonly decision: DecisionKind;
  @ApiPropertyOptional({ type: ReducedAccessDto })
  readonly target?: ReducedAccessDto;
  readonly reason?: string;
  /** `deadline`: no one had decided. */
  @ApiProperty({ enum: decisionWays })
  readonly way: DecisionWay;
  readonly actId: string;
  /** RFC 3339, UTC. */
  readonly decidedAt: string;
  readonly decidedBy: AuthorDto;
  /** The delegation by which someone else answered. */
  readonly delegationId?: string;
  /** In whose place they answered; absent as well for what was assigned to no one. */
  @ApiPropertyOptional({ type: ReviewerDto })
  readonly onBehalfOf?: ReviewerDto;
}

export class ReviewDecisionsDto {
  /** In their order. */
  readonly decisions: ReviewDecisionDto[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { SubjectStateName } from '../../access/index/indexed-subject';
import type { SubjectType } from '../../access/model/snapshot';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { subjectTypes } from '../../proposals/body/read-item';
import { conditionOperators, operandTypes } from '../../proposals/body/read-condition';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';

const states: readonly SubjectStateName[] = ['active', 'inactive', 'disabled', 'deleted', 'unknown'];

export class EffectsQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

export class SimulationPath {
  @IsString()
  @MaxLength(100)
  readonly id: string;
}

class HeldOperandDto {
  @ApiProperty({ enum: operandTypes })
  readonly type: string;
  readonly value: string;
}

const PARTS = { type: 'array', items: { $ref: '#/components/schemas/HeldConditionDto' } } as const;

/**
 * `all` or `any` of other conditions, or a comparison: `variable`, `operator` and `operands`. `unreadable` stands for one
 * that could not be understood, and is never met.
 */
class HeldConditionDto {
  @ApiPropertyOptional(PARTS)
  readonly all?: object[];

  @ApiPropertyOptional(PARTS)
  readonly any?: object[];

  /** Such as `Conversation.queues`. */
  readonly variable?: string;

  @ApiPropertyOptional({ enum: conditionOperators })
  readonly operator?: string;
  readonly operands?: HeldOperandDto[];
  readonly unreadable?: boolean;
}

export class ConditionalPlaceDto {
  /** `*` for all divisions. */
  readonly divisionId: string;

  /** Of which one must hold. */
  @ApiProperty({ type: [HeldConditionDto] })
  readonly conditions: object[];
}

/** A permission that someone gets or loses, and where. */
export class PermissionEffectDto {
  readonly permission: string;

  /** In all divisions, future ones too; also for a permission that knows no divisions. */
  readonly everywhere: boolean;

  /** With `everywhere`: divisions where it is held before and after. */
  readonly exceptDivisionIds: string[];

  /** Empty with `everywhere`. */
  readonly divisionIds: string[];

  /** What is gained or lost only on a condition. */
  readonly conditional: ConditionalPlaceDto[];
}

/** A path to a permission. */
export class EffectSourceDto {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
  /** Whether this path gives it on a condition only. */
  readonly conditional: boolean;
}

/** A permission of which a path goes, and that stays because another path gives it in the same place. */
export class KeptPermissionDto {
  readonly permission: string;
  readonly divisionIds: string[];
  /** Every remaining path. */
  readonly sources: EffectSourceDto[];
}

export class SubjectEffectDto {
  @ApiProperty({ enum: subjectTypes })
  readonly type: SubjectType;
  readonly id: string;
  /** Absent when no listing shows it. */
  readonly name?: string;

  @ApiProperty({ enum: states })
  readonly state: SubjectStateName;

  /** Once the proposal is made. */
  @ApiProperty({ enum: states })
  readonly stateAfter: SubjectStateName;

  /** Each list is sorted by permission. */
  readonly added: PermissionEffectDto[];
  readonly removed: PermissionEffectDto[];
  readonly kept: KeptPermissionDto[];
}

/** Those whose access changes: users, groups, OAuth clients, trustees, each by name. */
export class EffectPageDto extends AnsweredFromDto {
  /** On all pages. */
  readonly total: number;
  readonly effects: SubjectEffectDto[];
  readonly nextPageToken?: string;
}

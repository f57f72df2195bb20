import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  LockOutDto,
  FindingsSummaryDto,
  EffectCountsDto,
  ItemWarningDto,
} from '../../simulations/api/simulation.dto';
import {
  changeableTypes,
  changeStatuses,
  itemStates,
  type ChangeableType,
  type ChangeStatus,
  type ItemState,
} from '../change';
import type { BlockerCode } from '../plan/plan-summary';

export class ChangePath {
  @IsString()
  @MaxLength(100)
  readonly id: string;
}

export class ListChangesQuery {
  /** Most changes on the page: 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly pageSize: number = 50;

  /** `nextPageToken` of the page before. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

export class ListChangeItemsQuery {
  /** Only items in this state. */
  @ApiPropertyOptional({ enum: itemStates })
  @IsOptional()
  @IsIn(itemStates)
  readonly state?: ItemState;

  /** Most items on the page: 1 to 500. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  readonly pageSize: number = 100;

  /** `nextPageToken` of the page before, with the same state. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

export class WantedItemDto {
  @ApiProperty({ enum: ['grant_added', 'grant_removed', 'grants_replaced'] })
  readonly kind: string;

  @ApiProperty({ enum: changeableTypes })
  readonly subjectType: ChangeableType;
  readonly subjectId: string;
  readonly roleId?: string;
  /** `*` for all divisions. */
  readonly divisionId?: string;
  /** With `grants_replaced`: all that the subject shall hold itself. */
  readonly grants?: PlannedRoleDto[];
}

export class PlannedRoleDto {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
}

export class CopyAccessDto {
  readonly fromUserId: string;
  readonly toUserId: string;
}

/** One of `items`, `simulationId` and `copyAccess`. */
export class CreateChangeDto {
  /** 1 to 10,000, as in a simulation; only those that add, remove and replace grants. */
  readonly items?: WantedItemDto[];
  /** A simulation whose items are all of these kinds. */
  readonly simulationId?: string;
  readonly copyAccess?: CopyAccessDto;
  /**
   * The user in Genesys who makes the change: he must not lock himself out. Who calls with a Genesys token is that user
   * unless another is named. Not with `copyAccess`.
   */
  readonly callerUserId?: string;
}

export class ApproveChangeDto {
  /** Of the plan that was looked at. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly planSha256: string;
}

export class ApplyChangeDto extends ApproveChangeDto {
  /** Go on without the items that break conflict rules of the mode `block`. */
  @IsOptional()
  @IsBoolean()
  readonly withoutBlocked: boolean = false;
}

export class RollBackChangeDto {
  /** Undo what the change did to subjects that have moved on since, too. */
  @IsOptional()
  @IsBoolean()
  readonly withMovedOn: boolean = false;
}

export class BlockerDto {
  @ApiProperty({ enum: ['lock_out', 'conflict_rule', 'blast_radius'] })
  readonly code: BlockerCode;
  readonly detail: string;
  /** With `conflict_rule`: positions of the items without which the others may go on. The first 1,000. */
  @ApiPropertyOptional({ type: [Number] })
  readonly items?: number[];
}

export class ItemCountsDto {
  readonly planned: number;
  readonly reading: number;
  readonly writing: number;
  readonly verifying: number;
  readonly applied: number;
  readonly drifted: number;
  readonly refused: number;
  readonly failed: number;
  readonly skipped: number;
}

export class ChangeProgressDto {
  readonly items: ItemCountsDto;
  /** Items that have come to their end. */
  readonly done: number;
  /** Calls to Genesys that were made so far, without repeated attempts. */
  readonly calls: number;
  /** Calls that are still to be made. */
  readonly callsLeft: number;
  /** What these take at the rate limit. Minutes, rounded up. */
  readonly minutesLeft: number;
}

export class ChangeDto {
  readonly id: string;
  /** `applied`: all of it is in Genesys. `incomplete`: all items ended, some of them otherwise. */
  @ApiProperty({ enum: changeStatuses })
  readonly status: ChangeStatus;
  /** Why it is paused or cancelled: `asked_for`, or `too_many_failures`. */
  readonly statusReason?: string;
  /** The revision that it was planned on. */
  readonly baseRevision: number;
  readonly asOf: string;
  readonly partial: boolean;
  /** SHA-256 of the plan in lower-case hex: what is approved and applied must be what was looked at. */
  readonly planSha256: string;
  readonly itemCount: number;
  /** What the change was made from, such as `items`, `csv`, `simulation`, `copy`, `roll_back` or `drifted`. */
  readonly origin: string;
  /** The simulation it comes from, the change that it undoes, or the one whose drifted items it takes up. */
  readonly originId?: string;
  readonly counts: EffectCountsDto;
  readonly lockOut: LockOutDto[];
  readonly findings: FindingsSummaryDto;
  /** What stood in its way when it was planned. It is looked at again before it is applied. */
  readonly blockers: BlockerDto[];
  readonly warnings: ItemWarningDto[];
  readonly warningCount: number;
  readonly progress: ChangeProgressDto;
  /** Once something is applied: checks that are at least as fresh as this revision answer accordingly. */
  readonly revision?: number;
  /** Kind and id of who planned it, as in the audit log. */
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly approvedBy?: string;
  readonly approvedAt?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
}

export class ChangePageDto {
  readonly changes: ChangeDto[];
  readonly nextPageToken?: string;
}

export class InheritedRoleDto extends PlannedRoleDto {
  /** The groups that pass it on: only they can take it away. */
  readonly groupIds: string[];
}

export class GenesysAnswerDto {
  readonly status?: number;
  readonly code?: string;
  /** Genesys' own words. */
  readonly words?: string;
  /** What Genesys support asks for. */
  readonly correlationId?: string;
}

export class ItemOutcomeDto {
  /** Such as `written`, `was_so_already`, `not_as_planned`, `subject_gone`, `not_visible`, `genesys_request_refused`. */
  readonly code: string;
  readonly detail?: string;
  readonly genesys?: GenesysAnswerDto;
  /** Genesys was told before the item ended otherwise than applied: a part of it may be done. */
  readonly told?: boolean;
  /** What the subject lacked of the goal when it was last read. */
  readonly missing?: PlannedRoleDto[];
  /** What it held beyond the goal. */
  readonly surplus?: PlannedRoleDto[];
}

/** One subject of a change. */
export class ChangeItemDto {
  /** From 0. */
  readonly position: number;
  @ApiProperty({ enum: changeableTypes })
  readonly subjectType: ChangeableType;
  readonly subjectId: string;
  @ApiProperty({ enum: itemStates })
  readonly state: ItemState;
  /** What it held itself when the change was planned. */
  readonly before: PlannedRoleDto[];
  readonly add: PlannedRoleDto[];
  readonly remove: PlannedRoleDto[];
  /** Was to be removed and stays, since groups pass it on. */
  readonly inherited: InheritedRoleDto[];
  readonly outcome?: ItemOutcomeDto;
  readonly calls: number;
  readonly revision?: number;
  readonly endedAt?: string;
}

export class ChangeItemPageDto {
  readonly items: ChangeItemDto[];
  readonly nextPageToken?: string;
}

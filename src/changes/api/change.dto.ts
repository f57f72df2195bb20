import { IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import {
  LockoutDto,
  FindingsSummaryDto,
  EffectCountsDto,
  warningCodes,
} from '../../simulations/api/simulation.dto';
import { GrantItemDto, GrantsItemDto, ID } from '../../simulations/api/proposal-items.dto';
import { MAX_ITEMS } from '../../access/simulation/proposal';
import {
  changeableTypes,
  changeStatuses,
  itemStates,
  type ChangeableType,
  type ChangeStatus,
  type ItemState,
} from '../change';
import {
  countedWarningCodes,
  leftOutReasons,
  type CountedWarningCode,
  type LeftOutReason,
} from '../change-warnings';
import type { WarningCode } from '../../access/simulation/proposal-review';
import type { BlockerCode } from '../plan/plan-summary';
import { DEFAULT_PAGE_SIZE, ResourcePageSize, RowPageSize } from '../../http/page-size';

export class ChangePath {
  @IsString()
  @MaxLength(100)
  readonly id: string;
}

export class ListChangesQuery {
  @ResourcePageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page. */
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

  @RowPageSize()
  readonly pageSize: number = DEFAULT_PAGE_SIZE;

  /** `nextPageToken` of the previous page, with the same state. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  readonly pageToken?: string;
}

class PlannedRoleDto {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
}

export class CopyAccessDto {
  @ApiProperty(ID)
  readonly fromUserId: string;

  @ApiProperty(ID)
  readonly toUserId: string;
}

/** A change of items that are given. */
class ChangeOfItemsDto {
  /** As in a simulation, but only those that add, remove and replace grants of users, groups and OAuth clients. */
  @ApiProperty({
    type: 'array',
    minItems: 1,
    maxItems: MAX_ITEMS,
    items: { oneOf: [GrantItemDto, GrantsItemDto].map((item) => ({ $ref: getSchemaPath(item) })) },
  })
  readonly items: (GrantItemDto | GrantsItemDto)[];

  /**
   * The Genesys user making the change; a change that would lock this user out is blocked. A caller with a Genesys
   * token is that user unless another is named.
   */
  @ApiPropertyOptional(ID)
  readonly callerUserId?: string;
}

/** A change of what was simulated. */
class ChangeOfSimulationDto {
  /** A simulation whose items are all of the kinds that a change takes. */
  @ApiProperty(ID)
  readonly simulationId: string;

  /** As with items. */
  @ApiPropertyOptional(ID)
  readonly callerUserId?: string;
}

/** A change that gives a user the grants of another one which this user lacks. */
class ChangeOfCopyDto {
  readonly copyAccess: CopyAccessDto;
}

/** What the body of a new change can be; it is read by `readRequestedChange`. */
export const changeRequestDtos = [ChangeOfItemsDto, ChangeOfSimulationDto, ChangeOfCopyDto];

export class ApproveChangeDto {
  /** Of the plan that was reviewed. */
  @Matches(/^[0-9a-f]{64}$/)
  readonly planSha256: string;
}

export class ApplyChangeDto extends ApproveChangeDto {
  /** Skip the items that break conflict rules of the mode `block`, or grant roles of this service. */
  @IsOptional()
  @IsBoolean()
  readonly skipBlocked: boolean = false;
}

export class RollBackChangeDto {
  /** Also undo what the change did to subjects that have changed since. */
  @IsOptional()
  @IsBoolean()
  readonly includeChangedSubjects: boolean = false;
}

export class BlockerDto {
  @ApiProperty({ enum: ['lockout', 'conflict_rule', 'blast_radius', 'privilege_escalation'] })
  readonly code: BlockerCode;
  readonly detail: string;
  /** With `conflict_rule` and `privilege_escalation`: positions of the items without which the others may go on. The first 1,000. */
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
  /** Items that have ended. */
  readonly done: number;
  /** Calls to Genesys that were made so far, without repeated attempts. */
  readonly calls: number;
  /** Maximum calls still to be made if nothing fails: some are shared by several items. */
  readonly remainingCalls: number;
  /**
   * What these take at GENESYS_RATE_LIMIT_PER_MINUTE, which the instances that work on the items share, each with its part.
   * Minutes, rounded up.
   */
  readonly remainingMinutes: number;
}

/**
 * About one item of the request (`item`), or counted over the items of the plan (`count`, `detail`): what a roll-back does
 * not restore (`not_restored`), what another change leaves out (`not_applied`), what comes back only in part (`partially_restored`),
 * and subjects that are not active (`subject_inactive`).
 */
export class ChangeWarningDto {
  @ApiProperty({ enum: [...warningCodes, ...countedWarningCodes] })
  readonly code: WarningCode | CountedWarningCode;
  /** Place in the list of items of the request, from 0. */
  readonly item?: number;
  readonly groupIds?: string[];
  readonly serviceRoles?: string[];
  /** With `not_restored` and `not_applied`. Outcomes of the items have the same code, or they ended in this state. */
  @ApiPropertyOptional({ enum: leftOutReasons })
  readonly reason?: LeftOutReason;
  /** How many items. */
  readonly count?: number;
  readonly detail?: string;
}

export class ChangeDto {
  readonly id: string;
  /**
   * `applied`: all of it is in Genesys. `partially_applied`: what was written is in Genesys, and the rest was skipped.
   * `not_applied`: everything was skipped. `incomplete`: all items ended; some drifted, failed or were refused.
   */
  @ApiProperty({ enum: changeStatuses })
  readonly status: ChangeStatus;
  /**
   * Why it is paused or cancelled: `requested`, `too_many_failures`, `evicted` for a newer plan, or `restored`: it
   * was being applied when the backup that has since been restored was made.
   */
  readonly statusReason?: string;
  /** The revision that it was planned on. */
  readonly baseRevision: number;
  readonly asOf: string;
  readonly partial: boolean;
  /** SHA-256 of the plan in lower-case hex: what is approved and applied must be what was reviewed. */
  readonly planSha256: string;
  readonly itemCount: number;
  /** What the change was made from, such as `items`, `csv`, `simulation`, `copy`, `roll_back` or `drifted`. */
  readonly origin: string;
  /** The simulation it comes from, the change that it undoes, or the one whose drifted items it takes up. */
  readonly originId?: string;
  readonly counts: EffectCountsDto;
  readonly lockout: LockoutDto[];
  readonly findings: FindingsSummaryDto;
  /** Blockers when it was planned. They are evaluated again before it is applied. */
  readonly blockers: BlockerDto[];
  /** Counted ones first, as they are by now; then those about single items. */
  readonly warnings: ChangeWarningDto[];
  readonly warningCount: number;
  readonly progress: ChangeProgressDto;
  /** Once something is applied: checks that are at least as fresh as this revision answer accordingly. */
  readonly revision?: number;
  /** Kind and id of who planned it, as in the audit log. */
  readonly createdBy: string;
  /** Name of the key or of the user of Genesys, or the person that a token names. */
  readonly createdByName?: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly approvedBy?: string;
  readonly approvedByName?: string;
  readonly approvedAt?: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
}

export class ChangePageDto {
  readonly changes: ChangeDto[];
  readonly nextPageToken?: string;
}

/** With names as they were when the change was planned; absent where none is known. */
export class NamedRoleDto extends PlannedRoleDto {
  readonly roleName?: string;
  readonly divisionName?: string;
}

export class InheritedRoleDto extends NamedRoleDto {
  /** The groups that pass it on: only they can take it away. */
  readonly groupIds: string[];
}

export class GenesysAnswerDto {
  readonly status?: number;
  readonly code?: string;
  /** As Genesys wrote it. */
  readonly message?: string;
  /** The id that Genesys support needs. */
  readonly correlationId?: string;
}

export class ItemOutcomeDto {
  /**
   * Such as `written`, `already_applied`, `not_as_planned`, `subject_not_found`, `not_visible`, `genesys_request_refused`. Of
   * skipped items: `nothing_to_do`, `changed_since`, `subject_deleted`, `subject_unknown`, `role_deleted`, `division_deleted`,
   * `blocked` or `cancelled`.
   */
  readonly code: string;
  readonly detail?: string;
  readonly genesys?: GenesysAnswerDto;
  /** A write was sent to Genesys before the item ended without being applied: a part of it may be done. */
  readonly writeAttempted?: boolean;
  /** What the subject lacked of the goal when it was last read. */
  readonly missing?: NamedRoleDto[];
  /** What it held beyond the goal. */
  readonly surplus?: NamedRoleDto[];
}

/** One subject of a change. */
export class ChangeItemDto {
  /** From 0. */
  readonly position: number;
  @ApiProperty({ enum: changeableTypes })
  readonly subjectType: ChangeableType;
  readonly subjectId: string;
  readonly subjectName?: string;
  @ApiProperty({ enum: itemStates })
  readonly state: ItemState;
  /** What it held itself when the change was planned. */
  readonly before: NamedRoleDto[];
  readonly add: NamedRoleDto[];
  readonly remove: NamedRoleDto[];
  /** Was to be removed and stays, since groups pass it on. */
  readonly inherited: InheritedRoleDto[];
  /** Was to be restored and cannot be: the role, the division or the subject is gone. */
  readonly impossible?: NamedRoleDto[];
  readonly outcome?: ItemOutcomeDto;
  readonly calls: number;
  readonly revision?: number;
  readonly finishedAt?: string;
}

export class ChangeItemPageDto {
  readonly items: ChangeItemDto[];
  readonly nextPageToken?: string;
}

import { IsOptional, IsString, MaxLength } from 'class-validator';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  LockoutDto,
  FindingsSummaryDto,
  EffectCountsDto,
  warningCodes,
} from '../../proposals/proposal-effect.dto';
import { LicenseEffectDto } from '../../licenses/license-effect.dto';
import { changeStatuses, type ChangeStatus } from '../change';
import {
  countedWarningCodes,
  leftOutReasons,
  type CountedWarningCode,
  type LeftOutReason,
} from '../change-warnings';
import type { WarningCode } from '../../access/simulation/proposal-review';
import type { BlockerCode } from '../plan/plan-summary';
import { DEFAULT_PAGE_SIZE, ResourcePageSize } from '../../http/page-size';

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
  /** What the change was made from, such as `items`, `csv`, `simulation`, `copy`, `drift`, `review`, `roll_back` or `drifted`. */
  readonly origin: string;
  /** The simulation or access review it comes from, the change that it undoes, or the one whose drifted items it takes up. */
  readonly originId?: string;
  readonly counts: EffectCountsDto;
  readonly lockout: LockoutDto[];
  readonly findings: FindingsSummaryDto;
  /** Who would need which licence. Absent where an earlier release made it. */
  readonly licenses?: LicenseEffectDto;
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
  /** It may not be applied before this time (RFC 3339, UTC). */
  readonly notBefore?: string;
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

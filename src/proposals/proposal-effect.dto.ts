import { ApiProperty } from '@nestjs/swagger';
import { severities, type Severity } from '../access/conflicts/conflict-rule';
import type { LockoutCode } from '../access/simulation/lockout';
import type { WarningCode } from '../access/simulation/proposal-review';
import type { SubjectType } from '../access/model/snapshot';
import { subjectTypes } from './body/read-item';

const lockoutCodes: readonly LockoutCode[] = [
  'last_general_admin',
  'last_role_manager',
  'caller_locked_out',
  'own_client_touched',
];
export const warningCodes: readonly WarningCode[] = [
  'repeated',
  'already_held',
  'not_held',
  'only_inherited',
  'already_member',
  'not_a_member',
  'still_counts_as_owner',
  'no_change',
  'grants_service_roles',
];

export class AffectedByTypeDto {
  readonly user: number;
  readonly group: number;
  readonly oauth_client: number;
  readonly trustee_user: number;
  readonly trustee_group: number;
}

/** How far a proposal reaches. */
export class EffectCountsDto {
  /** Whose access changes. */
  readonly subjects: number;
  readonly byType: AffectedByTypeDto;
  /** Subjects that gain something; one that also loses something counts in both. */
  readonly gaining: number;
  readonly losing: number;
  /** Different permissions that someone gains somewhere. */
  readonly permissionsGained: number;
  readonly permissionsLost: number;
}

/** A reason for which the proposal must not be made. */
export class LockoutDto {
  /**
   * `last_general_admin`: no active user would hold the flat permission `admin` any more. `last_role_manager`: no active
   * user would hold `permissions` any more, at all or in all divisions. `caller_locked_out`: the user
   * `callerUserId` would lose them. `own_client_touched`: `items` name an OAuth client of this service, the one
   * that reads or the one that writes, or a role that it holds.
   */
  @ApiProperty({ enum: lockoutCodes })
  readonly code: LockoutCode;

  readonly permissions: string[];

  /** With `own_client_touched`: places in the list of items, from 0. */
  @ApiProperty({ type: [Number] })
  readonly items: number[];
}

/** An item that is allowed, and does nothing or less than it seems to. */
export class ItemWarningDto {
  /** Place in the list of items, from 0. */
  readonly item: number;

  /**
   * `only_inherited`: what is to be removed comes through `groupIds` and stays. `still_counts_as_owner`: owners count as
   * members of the group. `repeated`: another item says the same. `grants_service_roles`: GENESYS_ROLE_MAP gives those who
   * get the role these `serviceRoles` of this service.
   */
  @ApiProperty({ enum: warningCodes })
  readonly code: WarningCode;

  readonly groupIds?: string[];
  readonly serviceRoles?: string[];
}

/** A grant that takes part in breaking a rule. */
export class FindingCauseDto {
  readonly roleId: string;
  /** `*` for all divisions. */
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
}

export class SimulatedFindingDto {
  @ApiProperty({ enum: ['created', 'resolved'] })
  readonly change: 'created' | 'resolved';

  /** Id of a conflict rule, or the name of a built-in check. */
  readonly ruleId: string;
  readonly ruleName: string;

  @ApiProperty({ enum: severities })
  readonly severity: Severity;

  @ApiProperty({ enum: ['block', 'warn'] })
  readonly mode: 'block' | 'warn';

  @ApiProperty({ enum: subjectTypes })
  readonly subjectType: SubjectType;
  readonly subjectId: string;

  /** Some of what meets is given on a condition only. */
  readonly conditional: boolean;

  /** Where it meets; empty for a rule that does not ask for divisions. */
  readonly divisionIds: string[];

  /** The first 20. */
  readonly causes: FindingCauseDto[];
  readonly causeCount: number;
}

/** What becomes of conflict rules and built-in checks for those whom the proposal concerns. */
export class FindingsSummaryDto {
  readonly created: number;
  readonly resolved: number;
  /** Those created that break a rule of the mode `block`. */
  readonly blocking: number;
  /** The first 500, those created before those resolved. */
  readonly list: SimulatedFindingDto[];
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { decisions, type Caveat, type Reason } from '../../access/model/decision';
import type { Condition } from '../../access/model/snapshot';
import type { PathObstacle } from '../../access/questions/access-paths';
import type { MissingPart } from '../../access/questions/missing-parts';
import { AnsweredFromDto } from '../../revisions/current/answered-from.dto';
import { ConsistencyQuery } from '../../revisions/current/consistency.query';
import { AccessSubjectDto } from '../../lists/entities/subject.dto';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { SubjectPath } from '../subjects/subject-permissions.dto';

const obstacles = [
  'subject_unknown',
  'subject_inactive',
  'subject_deleted',
  'group_passes_no_roles',
  'other_division',
  'condition_not_met',
] as const satisfies readonly PathObstacle[];

const missingCodes = [
  'subject_unknown',
  'subject_inactive',
  'subject_deleted',
  'permission_unknown',
  'division_unknown',
  'no_role_includes_it',
  'role_deleted',
  'only_in_other_divisions',
  'only_on_condition',
  'group_passes_no_roles',
] as const satisfies readonly MissingPart['code'][];

const conditionSchema = { type: 'object', additionalProperties: true } as const;

export class ExplanationPath extends SubjectPath {
  /** A permission as Genesys names it: `domain:entity:action`, or a flat name such as `admin`. */
  @IsString()
  @Length(1, 386)
  readonly permission: string;
}

export class ExplanationQuery extends ConsistencyQuery {
  /** Where it must be allowed; `*` asks for all divisions, future ones too. Without it, somewhere suffices. */
  @IsOptional()
  @IsString()
  @Length(1, 256)
  readonly divisionId?: string;

  /** Answers as if this simulated change were made: the id of a simulation. Not together with `consistency`. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  readonly simulationId?: string;
}

/** What in a role gives the permission. */
export class RoleRuleDto {
  /** `flat`: the role lists the permission itself. */
  @ApiProperty({ enum: ['policy', 'flat'] })
  readonly kind: 'policy' | 'flat';
  /** Place of the policy among those of the role, from 0. */
  readonly policy?: number;
  /** As the policy has it: `*` where a wildcard matched; so are entity and action. */
  readonly domain?: string;
  readonly entity?: string;
  readonly action?: string;
  /** Absent when the policy gives it plainly. */
  @ApiPropertyOptional(conditionSchema)
  readonly condition?: Condition;
}

/** A way from the subject to the permission: through a group or not, a role in a division, a rule in the role. */
export class AccessPathDto {
  /** The group that the subject is in; absent when it holds the role itself. */
  readonly group?: NamedReferenceDto;
  readonly role: NamedReferenceDto;
  /** Where the role is held; `*` for all divisions. */
  readonly division: NamedReferenceDto;
  readonly rule: RoleRuleDto;
  /** Whether this path alone suffices. */
  readonly counts: boolean;
  /** Why it does not count; empty when it does. */
  @ApiProperty({ enum: obstacles, isArray: true })
  readonly obstacles: readonly PathObstacle[];
}

/** One thing that stands in the way. */
export class MissingPartDto {
  @ApiProperty({ enum: missingCodes })
  readonly code: MissingPart['code'];
  /** With `role_deleted`: roles that are held and no longer there. */
  readonly roles?: NamedReferenceDto[];
  /**
   * With `only_in_other_divisions`: where it is held. With `division_unknown`: those that have what was given as `divisionId`
   * as their name.
   */
  readonly divisions?: NamedReferenceDto[];
  /** With `group_passes_no_roles`: groups with a role that gives it. */
  readonly groups?: NamedReferenceDto[];
  /** With `only_on_condition`: the conditions, of which one must hold. */
  @ApiPropertyOptional({ type: 'array', items: conditionSchema })
  readonly conditions?: readonly Condition[];
}

/** A role that would give the permission if it were granted in the division asked. */
export class NearestChangeDto {
  readonly roleId: string;
  readonly roleName: string;
  /** How many other permissions the subject would get that it holds nowhere yet. */
  readonly addsPermissions: number;
  /** How many other permissions that it holds elsewhere it would then hold in this division, too. */
  readonly widensPermissions: number;
  /** The role gives the permission on a condition only. */
  readonly conditional: boolean;
}

export class ExplanationDto extends AnsweredFromDto {
  /** The simulated change that the answer assumes; `revision` is the one that it was simulated on. */
  readonly simulationId?: string;
  readonly subject: AccessSubjectDto;
  readonly permission: string;
  /**
   * The requested division; absent when holding it somewhere suffices. `deleted` only when kept snapshots had it: of
   * an id that never was one, only the id is returned.
   */
  readonly division?: NamedReferenceDto;
  /** What a check answers. */
  readonly allowed: boolean;
  /** The reason. New reasons may be added; branch on `allowed`. */
  @ApiProperty({ enum: Object.keys(decisions) })
  readonly reason: Reason;
  /** `access_policy_may_apply`: an attribute-based access policy of Genesys may still refuse. */
  @ApiProperty({ enum: ['access_policy_may_apply'], isArray: true })
  readonly caveats: readonly Caveat[];
  /** Whether the permission is division-aware. */
  readonly divisionAware: boolean;
  /** Every way to the permission, those that count first; there is one exactly when it is allowed. */
  readonly paths: AccessPathDto[];
  /** What stands in the way; empty when it is allowed. */
  readonly missing: MissingPartDto[];
  /** At most ten roles that would give it, those first that add the least; empty when it is allowed. */
  readonly nearestChanges: NearestChangeDto[];
}

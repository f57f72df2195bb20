import { ApiProperty } from '@nestjs/swagger';
import {
  constraintKinds,
  severities,
  type ConstraintKind,
  type Severity,
} from '../../access/conflicts/conflict-rule';
import { AuthorDto, DefinitionDto, ReferencedRoleDto, UnresolvedDto } from '../../definitions/definition.dto';
import { ruleModes, type RuleMode } from './stored-rule';

/** What must not meet in one subject, or must: with the members of its kind. */
export class ConstraintViewDto {
  @ApiProperty({ enum: constraintKinds })
  readonly kind: ConstraintKind;
  readonly roles?: ReferencedRoleDto[];
  readonly role?: ReferencedRoleDto;
  readonly requires?: ReferencedRoleDto[];
  readonly first?: string[];
  readonly second?: string[];
  readonly permissions?: string[];
  readonly count?: number;
  readonly sameDivision: boolean;
}

/** Where a loaded rule comes from. */
export class RuleOriginDto {
  /** Name of the pack. */
  readonly pack: string;
  /** Name of the rule in the pack. */
  readonly key: string;
  /** Version of the pack that wrote it last. */
  readonly packVersion: string;
  /** Someone changed the rule since; loading the pack again leaves it as it is. */
  readonly edited: boolean;
}

/** What no subject may hold, or must hold beside something else. */
export class ConflictRuleDto extends DefinitionDto {
  @ApiProperty({ enum: severities })
  readonly severity: Severity;
  /** Whether a change that would break the rule is refused or shown. */
  @ApiProperty({ enum: ruleModes })
  readonly mode: RuleMode;
  readonly constraint: ConstraintViewDto;
  /** Absent for a rule that was written here. */
  readonly origin?: RuleOriginDto;
  /**
   * References that the current snapshot does not contain: that part finds nothing. Absent while there is no
   * snapshot.
   */
  readonly unresolved?: UnresolvedDto[];
}

export class ConflictRulePageDto {
  /** In the order of creation. */
  readonly rules: ConflictRuleDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

/** What a rule said at one of its versions. */
export class RuleContentDto {
  readonly name: string;
  readonly rationale: string;
  readonly owner: string;
  @ApiProperty({ enum: severities })
  readonly severity: Severity;
  @ApiProperty({ enum: ruleModes })
  readonly mode: RuleMode;
  readonly enabled: boolean;
  readonly constraint: ConstraintViewDto;
}

export class RuleVersionDto {
  readonly version: number;
  /** Absent for the version in which the rule was deleted. */
  readonly content?: RuleContentDto;
  /** RFC 3339, UTC. */
  readonly changedAt: string;
  readonly changedBy: AuthorDto;
}

export class RuleVersionPageDto {
  /** The newest first. */
  readonly versions: RuleVersionDto[];
  /** Pass it as `pageToken` for the next page; absent on the last one. */
  readonly nextPageToken?: string;
}

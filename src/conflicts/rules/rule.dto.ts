import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import {
  constraintKinds,
  MAX_PARTS,
  severities,
  type ConstraintKind,
  type Severity,
} from '../../access/conflicts/conflict-rule';
import { MayBeAbsent } from '../../http/may-be-absent';
import { RoleReferenceDto, WriteDefinitionDto } from '../../definitions/definition.dto';
import { ruleModes, type RuleMode } from './stored-rule';
import { Nested, NestedList } from '../../http/nested';

/** What must not meet in one subject, or must. Each kind has members of its own; others are refused. */
export class RuleConstraintDto {
  /**
   * `roles_exclude`: of `roles`, a subject holds one at most. `role_requires`: who holds `role` holds all of `requires`.
   * `permissions_exclude`: who holds one of `first` holds none of `second`. `permissions_n_of_m`: of `permissions`, a
   * subject holds fewer than `count`.
   */
  @ApiProperty({ enum: constraintKinds })
  @IsIn(constraintKinds)
  readonly kind: ConstraintKind;

  /** With `roles_exclude`: 2 to 30. */
  @MayBeAbsent()
  @ArrayMaxSize(MAX_PARTS)
  @NestedList(() => RoleReferenceDto)
  readonly roles?: RoleReferenceDto[];

  /** With `role_requires`. */
  @MayBeAbsent()
  @Nested(() => RoleReferenceDto)
  readonly role?: RoleReferenceDto;

  /** With `role_requires`: 1 to 29. */
  @MayBeAbsent()
  @ArrayMaxSize(MAX_PARTS - 1)
  @NestedList(() => RoleReferenceDto)
  readonly requires?: RoleReferenceDto[];

  /** With `permissions_exclude`: 1 to 30 of `domain:entity:action`, where any part may be `*`, or flat names like `admin`. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly first?: string[];

  /** With `permissions_exclude`: the other set. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly second?: string[];

  /** With `permissions_n_of_m`: 2 to 30. One with wildcards counts once, however many of its permissions are held. */
  @MayBeAbsent()
  @IsArray()
  @ArrayMaxSize(MAX_PARTS)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly permissions?: string[];

  /** With `permissions_n_of_m`: how many of them break the rule; from 2 to the number of `permissions`. */
  @MayBeAbsent()
  @IsInt()
  @Min(2)
  @Max(MAX_PARTS)
  readonly count?: number;

  /**
   * Only what is held in one and the same division meets. What is held in all divisions meets everything, and so does a
   * permission that knows no divisions.
   */
  @MayBeAbsent()
  @IsBoolean()
  readonly sameDivision: boolean = false;
}

/** What a rule is to say. */
export class WriteRuleDto extends WriteDefinitionDto {
  @ApiProperty({ enum: severities })
  @IsIn(severities)
  readonly severity: Severity;

  /** Whether a change that would break the rule is refused or shown. */
  @ApiPropertyOptional({ enum: ruleModes, default: 'warn' })
  @MayBeAbsent()
  @IsIn(ruleModes)
  readonly mode: RuleMode = 'warn';

  @Nested(() => RuleConstraintDto)
  readonly constraint: RuleConstraintDto;
}

import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { severities, type Severity } from '../../access/conflicts/conflict-rule';
import { UnresolvedDto } from '../../definitions/definition.dto';
import { ConstraintViewDto } from '../rules/rule-view.dto';
import { loadOutcomes, type LoadOutcome } from './plan-loading';

export class LoadPackDto {
  /** Owner of the new rules: 1 to 200 characters. Without it the pack's name says where they come from. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^(?=.*\S)\P{C}+$/u, { message: 'must be one line of text without control characters' })
  readonly owner?: string;
}

export class PackSummaryDto {
  readonly name: string;
  /** Semantic version. */
  readonly version: string;
  readonly description: string;
  /** How many rules it has. */
  readonly rules: number;
}

export class PackListDto {
  /** All of them, by name. */
  readonly packs: PackSummaryDto[];
}

export class PackRuleDto {
  /** Names the rule in its pack. */
  readonly key: string;
  readonly name: string;
  /** Reason for the rule. */
  readonly rationale: string;
  @ApiProperty({ enum: severities })
  readonly severity: Severity;
  readonly constraint: ConstraintViewDto;
}

export class PackDto {
  readonly name: string;
  /** Semantic version. */
  readonly version: string;
  readonly description: string;
  readonly rules: PackRuleDto[];
}

export class LoadedRuleDto {
  /** Names the rule in its pack. */
  readonly key: string;
  /** A UUID: the rule here. */
  readonly ruleId: string;
  /**
   * `created`: it did not exist. `updated`: the pack had a newer version of it. `unchanged`: there is no difference.
   * `kept`: it was edited here, and stays so. `obsolete`: the pack no longer has it; it stays until it is
   * deleted.
   */
  @ApiProperty({ enum: loadOutcomes })
  readonly outcome: LoadOutcome;
  /**
   * References that the current snapshot does not contain: that part finds nothing. Absent while there is no
   * snapshot.
   */
  readonly unresolved?: UnresolvedDto[];
}

export class LoadedPackDto {
  readonly name: string;
  /** The version that was loaded. */
  readonly version: string;
  readonly rules: LoadedRuleDto[];
}

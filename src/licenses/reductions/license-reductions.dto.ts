import { ApiProperty } from '@nestjs/swagger';
import { NamedReferenceDto } from '../../lists/naming/named-reference.dto';
import { LicensesAnsweredFromDto } from '../api/licenses.dto';

const licenseReductionResults = ['confirmed', 'refuted', 'not_known'] as const;
export type LicenseReductionResult = (typeof licenseReductionResults)[number];

/** A change for all users who hold the same set of roles. */
export class LicenseReductionDto {
  /** The roles that the users hold, directly or through groups. */
  readonly roles: NamedReferenceDto[];
  /** Those of `roles` that include a permission which demands the licence. */
  readonly rolesToRemove: NamedReferenceDto[];
  /** The permissions of `rolesToRemove` that demand the licence, by the definitions: all that edited roles would lose. */
  readonly permissions: string[];
  /** Users who hold exactly `roles`. */
  readonly userCount: number;
  /** Those of `userCount` who are not active. */
  readonly inactiveUserCount: number;
  /** What Genesys infers from the remaining roles. Absent when it does not tell. */
  readonly licensesAfter?: string[];
  /**
   * `confirmed`: Genesys does not infer the licence from the remaining roles. `refuted`: it does, for a reason that the
   * definitions do not tell. `not_known`: Genesys does not tell.
   */
  @ApiProperty({ enum: licenseReductionResults })
  readonly result: LicenseReductionResult;
}

export class LicenseReductionsDto extends LicensesAnsweredFromDto {
  /** Those that spare most users first. */
  readonly reductions: LicenseReductionDto[];
  /** Sets of roles that need the licence for a reason that the definitions tell. More than `reductions` if calls ran out. */
  readonly roleSetCount: number;
  /** Users of whom it is known that they need the licence. */
  readonly userCount: number;
  /** Those of them of whom the definitions do not tell why: no change is found for them. */
  readonly unexplainedUserCount: number;
  /** Calls to Genesys that inferred licences, at most 20. Reading the roles concerned takes one more for each hundred roles. */
  readonly callCount: number;
}

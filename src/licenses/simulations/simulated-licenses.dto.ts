import { LicensesAnsweredFromDto } from '../api/licenses.dto';
import { LicenseChangeDto } from '../license-effect.dto';

export class SimulatedLicensesDto extends LicensesAnsweredFromDto {
  /** Licences that more or fewer users, or others, would need; by id. */
  readonly changes: LicenseChangeDto[];
  /** Users of whom only the definitions tell, whether they would need something else or not. */
  readonly estimatedUserCount: number;
  /** Users whose roles change, and of whom it is not known what they need now, or would: they are in no other count. */
  readonly notKnownUserCount: number;
  /** Calls to Genesys that inferred licences, at most 20. Reading the roles concerned takes one more for each hundred roles. */
  readonly callCount: number;
}

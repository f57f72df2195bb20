import { LicensesAnsweredFromDto } from '../api/licenses.dto';

/** How a simulated change would change who needs a licence. */
export class LicenseChangeDto {
  readonly licenseId: string;
  /** Users who would need it and do not now. */
  readonly gainedCount: number;
  /** Users who need it and would not. */
  readonly lostCount: number;
  /** Those of `gainedCount` and `lostCount` of whom only the definitions tell: Genesys may infer something else. */
  readonly estimatedCount: number;
}

export class SimulatedLicensesDto extends LicensesAnsweredFromDto {
  /** Licences that more or fewer users, or others, would need; by id. */
  readonly changes: LicenseChangeDto[];
  /** Users whose roles change, and of whom it is not known what they need now: they are in no count. */
  readonly notKnownUserCount: number;
  /** Calls to Genesys that this answer took, at most 20. */
  readonly callCount: number;
}

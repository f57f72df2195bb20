import { ApiProperty } from '@nestjs/swagger';
import { licenseReadingStates, type LicenseReadingState } from './reading/license-reading';

/** How a change would change who needs a licence. */
export class LicenseChangeDto {
  readonly licenseId: string;
  /** Users who would need it and do not now. */
  readonly gainedCount: number;
  /** Users who need it and would not. */
  readonly lostCount: number;
  /** Those of `gainedCount` and `lostCount` of whom only the definitions tell: Genesys may infer something else. */
  readonly estimatedCount: number;
}

const licenseNeedChanges = ['gained', 'lost'] as const;
export type LicenseNeedChange = (typeof licenseNeedChanges)[number];

/** A user who would need a licence (`gained`), or need it no more (`lost`). */
export class LicenseUserChangeDto {
  @ApiProperty({ enum: licenseNeedChanges })
  readonly change: LicenseNeedChange;
  readonly licenseId: string;
  readonly userId: string;
  /** Only the definitions tell: Genesys may infer something else. */
  readonly estimated: boolean;
}

/**
 * Who would need which licence after a change, compared with before, as far as it is known without asking Genesys. Where
 * nothing is known, as with LICENSES=off, counts and lists are absent.
 */
export class LicenseEffectDto {
  /** How far licences were read: see `LicenseReadingDto`. */
  @ApiProperty({ enum: licenseReadingStates })
  readonly state: LicenseReadingState;
  /** Why not all is known; absent when it is. */
  readonly detail?: string;
  /** Licences that more or fewer users, or others, would need; by id. Absent when nothing is known. */
  readonly changes?: LicenseChangeDto[];
  /** Who they are: the first 500. */
  readonly users?: LicenseUserChangeDto[];
  /** All of them; a user with two licences counts twice. */
  readonly userCount?: number;
  /** Users of whom only the definitions tell, whether they would need something else or not. */
  readonly estimatedUserCount?: number;
  /** Users whose roles change, and of whom it is not known what they need now, or would: they are in no other count. */
  readonly notKnownUserCount?: number;
}

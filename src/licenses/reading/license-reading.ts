import type { LicenseDefinition } from '../../access/licenses/license-facts';

/**
 * `off`: switched off. `starting`: not read yet. `current`: all is known. `partial`: of some sets of roles it is not known
 * what they need. `not_permitted`: the OAuth client lacks a permission. `failing`: the last reading failed.
 */
export const licenseReadingStates = [
  'off',
  'starting',
  'current',
  'partial',
  'not_permitted',
  'failing',
] as const;
export type LicenseReadingState = (typeof licenseReadingStates)[number];

/** How far licences are read. Times are RFC 3339, UTC. */
export interface LicenseReading {
  /** Increases with everything that is stored about licences. */
  readonly version: number;
  readonly state: LicenseReadingState;
  /** Why not all is known, in a sentence. */
  readonly detail?: string | undefined;
  readonly definitions?: readonly LicenseDefinition[] | undefined;
  readonly definitionsReadAt?: string | undefined;
  readonly assignedReadAt?: string | undefined;
}

export const nothingRead: LicenseReading = { version: 0, state: 'starting' };

import type { LicenseDefinition } from '../licenses/license-facts';
import type { UserLicenses } from '../licenses/user-licenses';
import type { KnownDrift } from './drifted-fact';

/** Who needs which licence in a revision; or why that is not known, as a sentence. */
export type KnownNeeds =
  | {
      readonly users: readonly Pick<UserLicenses, 'subject' | 'needed'>[];
      /** Ids of all licences that are defined, needed or assigned. */
      readonly ids: ReadonlySet<string>;
      readonly definitions: ReadonlyMap<string, LicenseDefinition>;
    }
  | { readonly unknown: string };

/** What claims are evaluated on beside a revision; absent is not known. */
export interface ClaimFacts {
  readonly drift?: KnownDrift;
  readonly needs?: KnownNeeds;
}

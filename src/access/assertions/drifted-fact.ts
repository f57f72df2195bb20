import type { Role } from '../model/snapshot';
import type { SubjectKey } from './claim';

/** Something that differs from the baseline and that access follows from. */
export type DriftedFact =
  /** A subject gained or lost a role. */
  | {
      readonly kind: 'grant';
      readonly subject: SubjectKey;
      readonly roleId: string;
      readonly divisionId: string;
    }
  /** A person came into a group, or left it. */
  | { readonly kind: 'membership'; readonly groupId: string; readonly userId: string }
  /** A subject is new or gone, or its state or what it passes on differs. */
  | { readonly kind: 'subject'; readonly subject: SubjectKey }
  /** Undefined for a role that is not there. */
  | { readonly kind: 'role'; readonly roleId: string; readonly before?: Role; readonly after?: Role }
  /** `domain:entity:action`, where any part may be `*`: what the policy names, before and now. */
  | { readonly kind: 'access_policy'; readonly targets: readonly string[] };

/** What differs from the baseline; or why that is not known, as a sentence. */
export type KnownDrift = { readonly facts: readonly DriftedFact[] } | { readonly unknown: string };

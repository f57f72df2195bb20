import type { SubjectType } from '../model/snapshot';
import { MAX_PARTS, type RoleReference } from '../conflicts/conflict-rule';

/** What must hold in an organisation. Type aliases, since interfaces are not JSON values. */
export type Claim =
  | OnlyGroupHolds
  | RoleGrantsNothingOf
  | SubjectMayNot
  | SubjectMay
  | AtMostHolders
  | NoDrift
  | AtMostNeedLicense;

/** No one outside the groups holds any of the permissions; holding one on a condition counts as holding it. */
export type OnlyGroupHolds = Where & {
  readonly kind: 'only_group_holds';
  readonly groupIds: readonly string[];
  /** Subjects that may hold them anyway. */
  readonly exceptSubjects: readonly SubjectKey[];
};

/** The role includes none of the permissions, not even on a condition. */
export type RoleGrantsNothingOf = Permissions & {
  readonly kind: 'role_grants_nothing_of';
  readonly role: RoleReference;
};

/** The subject holds none of the permissions, not even on a condition. */
export type SubjectMayNot = Where & { readonly kind: 'subject_may_not'; readonly subject: SubjectKey };

/** A check allows the subject each of the permissions, without a condition. */
export type SubjectMay = Where & { readonly kind: 'subject_may'; readonly subject: SubjectKey };

/** At most `limit` subjects hold one of the permissions. Groups do not count; their members do. */
type AtMostHolders = Where & { readonly kind: 'at_most_holders'; readonly limit: number };

/** Nothing that gives one of the permissions differs from the baseline. */
export type NoDrift = Permissions & { readonly kind: 'no_drift' };

/** It can be evaluated only where the drift is known. */
export function isAboutDrift(claim: Claim): claim is NoDrift {
  return claim.kind === 'no_drift';
}

/**
 * At most `limit` users need the licence: of those in a division, or of all. As with licences elsewhere, users of every
 * state except deleted count.
 */
export type AtMostNeedLicense = {
  readonly kind: 'at_most_need_license';
  readonly licenseId: string;
  readonly limit: number;
  /** The division that users are in, and not one that they hold something in. */
  readonly divisionId?: string;
};

/** It can be evaluated only where it is known who needs which licence. */
export function isAboutLicenses(claim: Claim): claim is AtMostNeedLicense {
  return claim.kind === 'at_most_need_license';
}

/** Claims that a revision alone decides. */
export type AccessClaim = Exclude<Claim, NoDrift | AtMostNeedLicense>;

export type SubjectKey = { readonly type: SubjectType; readonly id: string };

type Permissions = {
  /** Patterns: `domain:entity:action`, where any part may be `*`, or a flat name such as `admin`. */
  readonly permissions: readonly string[];
};

type Where = Permissions & {
  /** If absent, in any division; `*` means what is held in all divisions. */
  readonly divisionId?: string;
};

export type ClaimKind = Claim['kind'];
export const claimKinds = [
  'only_group_holds',
  'role_grants_nothing_of',
  'subject_may_not',
  'subject_may',
  'at_most_holders',
  'no_drift',
  'at_most_need_license',
] as const satisfies readonly ClaimKind[];

/** Maximum number of patterns, and of groups, in a claim. */
export const MAX_NAMED = MAX_PARTS;
/** Maximum number of subjects that a claim excepts. */
export const MAX_EXCEPTIONS = 100;

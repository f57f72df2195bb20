import type { SubjectType } from '../model/snapshot';
import { MAX_PARTS, type RoleReference } from '../conflicts/conflict-rule';

/** What shall hold in an organisation. Types, since interfaces are no JSON values. */
export type Claim = OnlyGroupHolds | RoleGrantsNothingOf | SubjectMayNot | SubjectMay | AtMostHolders;

/** No one outside the groups holds one of the permissions; a permission that is held on a condition is held. */
export type OnlyGroupHolds = Where & {
  readonly kind: 'only_group_holds';
  readonly groupIds: readonly string[];
  /** Who may hold them all the same. */
  readonly exceptSubjects: readonly SubjectKey[];
};

/** The role gives none of the permissions, be it on a condition. */
export type RoleGrantsNothingOf = Permissions & {
  readonly kind: 'role_grants_nothing_of';
  readonly role: RoleReference;
};

/** The subject holds none of the permissions, be it on a condition. */
export type SubjectMayNot = Where & { readonly kind: 'subject_may_not'; readonly subject: SubjectKey };

/** A check says yes for the subject and each of the permissions, without a condition. */
export type SubjectMay = Where & { readonly kind: 'subject_may'; readonly subject: SubjectKey };

/** At most so many hold one of the permissions. Groups do not count: their members do. */
type AtMostHolders = Where & { readonly kind: 'at_most_holders'; readonly limit: number };

export type SubjectKey = { readonly type: SubjectType; readonly id: string };

type Permissions = {
  /** Patterns: `domain:entity:action`, where any part may be `*`, or a flat name such as `admin`. */
  readonly permissions: readonly string[];
};

type Where = Permissions & {
  /** Without it, in any division at all; `*` is what is held in all divisions. */
  readonly divisionId?: string;
};

export type ClaimKind = Claim['kind'];
export const claimKinds = [
  'only_group_holds',
  'role_grants_nothing_of',
  'subject_may_not',
  'subject_may',
  'at_most_holders',
] as const satisfies readonly ClaimKind[];

/** Most patterns and most groups of a claim. */
export const MAX_NAMED = MAX_PARTS;
/** Most subjects that a claim excepts. */
export const MAX_EXCEPTIONS = 100;

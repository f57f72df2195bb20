import type { SubjectType } from '../access/model/snapshot';
import type { HeldRole } from '../access/matrix/refreshed-subject';
import type { Caller } from '../auth/caller';
import type { Actor } from '../auth/party';
import type { PlanSummary } from './plan/plan-summary';

export type ChangeStatus =
  /** Nothing is written yet. */
  | 'planned'
  | 'approved'
  | 'applying'
  | 'paused'
  | 'cancelled'
  /** All of it is in Genesys. */
  | 'applied'
  /** What was written is in Genesys; the rest was skipped. */
  | 'partially_applied'
  /** Everything was skipped. */
  | 'not_applied'
  /** All items ended; some drifted, failed or were refused. */
  | 'incomplete';

export type EndedStatus = Exclude<ChangeStatus, 'planned' | 'approved' | 'applying' | 'paused'>;

export type ItemState =
  | 'planned'
  /** A worker reads what the subject holds now. */
  | 'reading'
  /** A write may have been sent to Genesys. */
  | 'writing'
  /** A write was sent to Genesys; whether it was carried out is not known yet. */
  | 'verifying'
  | 'applied'
  /** The subject does not hold what was planned for. */
  | 'drifted'
  /** Genesys refused it. */
  | 'refused'
  | 'failed'
  | 'skipped';

export const openStates: readonly ItemState[] = ['planned', 'reading', 'writing', 'verifying'];
export const itemStates: readonly ItemState[] = [
  ...openStates,
  'applied',
  'drifted',
  'refused',
  'failed',
  'skipped',
];
export const changeStatuses: readonly ChangeStatus[] = [
  'planned',
  'approved',
  'applying',
  'paused',
  'cancelled',
  'applied',
  'partially_applied',
  'not_applied',
  'incomplete',
];

/** Whose grants can be changed: those of trustees are changed in their own organisation. */
export type ChangeableType = Extract<SubjectType, 'user' | 'group' | 'oauth_client'>;
export const changeableTypes: readonly ChangeableType[] = ['user', 'group', 'oauth_client'];

/** A role that was to be removed and stays, since groups pass it on. */
export interface InheritedRole extends HeldRole {
  readonly groupIds: readonly string[];
}

/** The planned change of the direct grants of one subject. Sorted lists. */
export interface ItemPlan {
  readonly before: readonly HeldRole[];
  readonly add: readonly HeldRole[];
  readonly remove: readonly HeldRole[];
  readonly inherited: readonly InheritedRole[];
  /** Was to be restored and cannot be: the role, the division or the subject is gone. */
  readonly impossible?: readonly HeldRole[];
}

/** Why nothing is planned for a subject that is named. */
export type SkipReason =
  | 'nothing_to_do'
  /** It holds something other than what the change left it with. */
  | 'changed_since'
  | 'subject_deleted'
  /** No listing shows it. */
  | 'subject_unknown'
  | 'role_deleted'
  | 'division_deleted';

export interface ItemSubject {
  readonly subjectType: ChangeableType;
  readonly subjectId: string;
}

export interface PlannedItem extends ItemSubject {
  readonly plan: ItemPlan;
  /** Why nothing will be done about it. */
  readonly skipped?: SkipReason | 'blocked';
}

/** How an item ended. A type, since it is stored as JSON. */
export type ItemOutcome = {
  /** Stable; callers may branch on it. */
  readonly code: string;
  readonly detail?: string;
  /** What Genesys answered, where it refused or failed. */
  readonly genesys?: {
    readonly status?: number;
    readonly code?: string;
    readonly message?: string;
    readonly correlationId?: string;
  };
  /** A write was sent before the item ended otherwise than applied: a part of it may be done. */
  readonly writeAttempted?: boolean;
  /** What the subject lacks of the goal, and what it holds beyond it. */
  readonly missing?: readonly HeldRole[];
  readonly surplus?: readonly HeldRole[];
};

export interface StoredItem extends ItemSubject {
  readonly changeId: string;
  readonly position: number;
  readonly plan: ItemPlan;
  readonly state: ItemState;
  readonly outcome: ItemOutcome | null;
  readonly calls: number;
  readonly attempts: number;
  readonly revision: number | null;
  readonly finishedAt: string | null;
}

export type Author = Actor;

/** Who makes a change. */
export interface Maker {
  /** The user in Genesys, where one is known. */
  readonly callerUserId: string | undefined;
  readonly permissions: Caller['permissions'];
}

/** What a change was made from. */
export type ChangeOrigin =
  | { readonly kind: 'items' | 'csv' | 'drift' }
  | { readonly kind: 'simulation' | 'review'; readonly id: string }
  | { readonly kind: 'copy'; readonly fromUserId: string; readonly toUserId: string }
  | { readonly kind: 'roll_back' | 'drifted'; readonly id: string };

export interface StoredChange {
  /** UUIDv7. */
  readonly id: string;
  readonly status: ChangeStatus;
  readonly statusReason: string | null;
  readonly baseRevision: number;
  readonly planSha256: string;
  readonly itemCount: number;
  readonly summary: PlanSummary;
  readonly origin: ChangeOrigin;
  readonly createdAt: string;
  readonly createdBy: Author;
  /** Who made what it was made from: a simulation, or the change that it undoes or takes up. */
  readonly madeFromAuthors: readonly Author[];
  readonly expiresAt: string;
  readonly approvedAt: string | null;
  readonly approvedBy: Author | null;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly revision: number | null;
}

/** Why a check was answered as it was. Stable: callers may branch on it. */
export type Reason =
  | 'granted'
  /** No division was requested, and the permission is held in individual divisions only. */
  | 'granted_in_some_divisions'
  /** The requested subject is not in the snapshot. The word is the same for every kind of subject. */
  | 'unknown_user'
  | 'user_inactive'
  | 'user_deleted'
  /** Neither in the catalogue nor among the flat permissions of any role. */
  | 'unknown_permission'
  /** The requested division is not in the snapshot. */
  | 'unknown_division'
  | 'not_granted'
  /** Granted, but not in the requested division. */
  | 'not_granted_in_division'
  /** Only a conditional policy includes it, and the given properties do not satisfy the condition. */
  | 'condition_not_met';

/** `access_policy_may_apply`: an active access policy targets the permission and may decide otherwise. */
export type Caveat = 'access_policy_may_apply';

export interface Decision {
  readonly allowed: boolean;
  readonly reason: Reason;
  readonly caveats: readonly Caveat[];
}

export type DecisionTable = Readonly<Record<Reason, Decision>>;

function tableOf(caveats: readonly Caveat[]): DecisionTable {
  const decide = (reason: Reason, allowed: boolean): Decision => Object.freeze({ allowed, reason, caveats });
  return Object.freeze({
    granted: decide('granted', true),
    granted_in_some_divisions: decide('granted_in_some_divisions', true),
    unknown_user: decide('unknown_user', false),
    user_inactive: decide('user_inactive', false),
    user_deleted: decide('user_deleted', false),
    unknown_permission: decide('unknown_permission', false),
    unknown_division: decide('unknown_division', false),
    not_granted: decide('not_granted', false),
    not_granted_in_division: decide('not_granted_in_division', false),
    condition_not_met: decide('condition_not_met', false),
  });
}

/** Made once and shared, so that a check allocates nothing. */
export const decisions = tableOf(Object.freeze([]));
export const decisionsWithCaveat = tableOf(Object.freeze<Caveat[]>(['access_policy_may_apply']));

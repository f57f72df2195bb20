/** A grant that takes part in a violation. */
export interface Cause {
  readonly roleId: string;
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it directly. */
  readonly groupId?: string;
  /** Which entries of the rule's list this role includes, by their place from 0. */
  readonly parts: readonly number[];
  /** Whether it includes some of them on a condition only. */
  readonly conditional: boolean;
}

/** How a subject breaks a rule. */
export interface Violation {
  /** Whether some of what meets is given on a condition only. */
  readonly conditional: boolean;
  /**
   * Where it meets, sorted; `*` alone means in all divisions, future ones too. Empty for a rule that ignores divisions.
   */
  readonly divisionIds: readonly string[];
  readonly causes: readonly Cause[];
  /** Roles that break the rule on their own. */
  readonly toxicRoleIds: readonly string[];
}

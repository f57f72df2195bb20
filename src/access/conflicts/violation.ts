/** A grant that takes part in a violation. */
export interface Cause {
  readonly roleId: string;
  readonly divisionId: string;
  /** The group that passes the role on; absent when the subject holds it itself. */
  readonly groupId?: string;
  /** Places in the rule's list of what it names that this role gives, from 0. */
  readonly parts: readonly number[];
  /** It gives some of them on a condition only. */
  readonly conditional: boolean;
}

/** How a subject breaks a rule. */
export interface Violation {
  /** Whether some of what meets is given on a condition only. */
  readonly conditional: boolean;
  /** Where it meets, sorted; `*` alone: in all divisions, future ones too. Empty for a rule that asks for no division. */
  readonly divisionIds: readonly string[];
  readonly causes: readonly Cause[];
  /** Roles that break the rule with no other beside them. */
  readonly toxicRoleIds: readonly string[];
}

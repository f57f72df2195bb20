/** From the least to the most serious. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** A role by its id, or every role of a name, whatever its case. */
export type RoleReference = { readonly id: string } | { readonly name: string };

/** What no subject may hold, or must hold beside something else. Types, since interfaces are no JSON values. */
export type RuleConstraint = RolesExclude | RoleRequires | PermissionsExclude | PermissionsLimit;

/** Of these roles a subject holds one at most. */
type RolesExclude = Reach & {
  readonly kind: 'roles_exclude';
  readonly roles: readonly RoleReference[];
};

/** Who holds the role holds each of the required ones. */
type RoleRequires = Reach & {
  readonly kind: 'role_requires';
  readonly role: RoleReference;
  readonly requires: readonly RoleReference[];
};

/** Who holds a permission of the one set holds none of the other. */
type PermissionsExclude = Reach & {
  readonly kind: 'permissions_exclude';
  /** Patterns: `domain:entity:action`, where any part may be `*`, or a flat name such as `admin`. */
  readonly first: readonly string[];
  readonly second: readonly string[];
};

/** Of these patterns a subject holds fewer than `count`; one with wildcards counts once, however much it matches. */
type PermissionsLimit = Reach & {
  readonly kind: 'permissions_n_of_m';
  readonly permissions: readonly string[];
  readonly count: number;
};

type Reach = {
  /**
   * Whether only what is held in one and the same division meets. What is held in all divisions, or is a permission that
   * knows no divisions, meets everything.
   */
  readonly sameDivision: boolean;
};

export type ConstraintKind = RuleConstraint['kind'];
export const constraintKinds = [
  'roles_exclude',
  'role_requires',
  'permissions_exclude',
  'permissions_n_of_m',
] as const satisfies readonly ConstraintKind[];

/** What an evaluation needs of a rule. */
export interface ConflictRule {
  readonly id: string;
  readonly constraint: RuleConstraint;
}

/** Most roles or patterns of one list of a rule. */
export const MAX_PARTS = 30;

/** From the least to the most serious. */
export const severities = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof severities)[number];

/** A role by its id, or every role with a name, ignoring case. */
export type RoleReference = { readonly id: string } | { readonly name: string };

/**
 * What no subject may hold, or must hold in addition to something else. Type aliases, since interfaces are not JSON
 * values.
 */
export type RuleConstraint = RolesExclude | RoleRequires | PermissionsExclude | PermissionsLimit;

/** A subject holds at most one of these roles. */
type RolesExclude = Reach & {
  readonly kind: 'roles_exclude';
  readonly roles: readonly RoleReference[];
};

/** Holders of the role hold each of the required roles. */
type RoleRequires = Reach & {
  readonly kind: 'role_requires';
  readonly role: RoleReference;
  readonly requires: readonly RoleReference[];
};

/** Holders of a permission in one set hold none in the other. */
type PermissionsExclude = Reach & {
  readonly kind: 'permissions_exclude';
  /** Patterns: `domain:entity:action`, where any part may be `*`, or a flat name such as `admin`. */
  readonly first: readonly string[];
  readonly second: readonly string[];
};

/** A subject holds fewer than `count` of these patterns; one with wildcards counts once, however much it matches. */
type PermissionsLimit = Reach & {
  readonly kind: 'permissions_n_of_m';
  readonly permissions: readonly string[];
  readonly count: number;
};

type Reach = {
  /**
   * Whether only what is held in the same division meets. What is held in all divisions, or is not division-aware,
   * meets everything.
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

/** Maximum number of roles or patterns in one list of a rule. */
export const MAX_PARTS = 30;

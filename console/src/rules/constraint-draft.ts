import type { Schemas } from '../api/client';

type Constraint = Schemas['ConstraintViewDto'];
type Role = Schemas['RoleReferenceDto'];

/** What a rule says, as it is typed: of each kind, so that another kind can be chosen and nothing is lost. */
export interface ConstraintDraft {
  readonly kind: Constraint['kind'];
  /** Roles that exclude each other, or that go with `role`. */
  readonly roles: readonly Role[];
  readonly role?: Role;
  readonly permissions: readonly string[];
  /** The other set, where two sets exclude each other. */
  readonly second: readonly string[];
  readonly count: string;
  readonly sameDivision: boolean;
}

const nothing: ConstraintDraft = {
  kind: 'roles_exclude',
  roles: [],
  permissions: [],
  second: [],
  count: '2',
  sameDivision: false,
};

/** What a rule says, to be typed over; without one, nothing yet. */
export function constraintDraftOf(constraint?: Constraint): ConstraintDraft {
  if (constraint === undefined) return nothing;
  const { kind, sameDivision } = constraint;
  const draft = { ...nothing, kind, sameDivision };
  switch (constraint.kind) {
    case 'roles_exclude':
      return { ...draft, roles: constraint.roles };
    case 'role_requires':
      return { ...draft, role: constraint.role, roles: constraint.requires };
    case 'permissions_exclude':
      return { ...draft, permissions: constraint.first, second: constraint.second };
    case 'permissions_n_of_m':
      return { ...draft, permissions: constraint.permissions, count: String(constraint.count) };
  }
}

/** What the service is sent; undefined while something is missing. */
export function constraintOf(draft: ConstraintDraft): Schemas['RuleConstraintDto'] | undefined {
  const { kind, role, sameDivision } = draft;
  const [roles, permissions, second] = [[...draft.roles], [...draft.permissions], [...draft.second]];
  switch (kind) {
    case 'roles_exclude':
      return roles.length < 2 ? undefined : { kind, sameDivision, roles };
    case 'role_requires':
      return role === undefined || roles.length === 0
        ? undefined
        : { kind, sameDivision, role, requires: roles };
    case 'permissions_exclude':
      return permissions.length === 0 || second.length === 0
        ? undefined
        : { kind, sameDivision, first: permissions, second };
    case 'permissions_n_of_m':
      return permissions.length < 2
        ? undefined
        : { kind, sameDivision, permissions, count: Number(draft.count) };
  }
}

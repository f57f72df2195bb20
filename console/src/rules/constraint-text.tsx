import type { Schemas } from '../api/client';
import { claimWords, constraintWords } from '../strings/rules';
import { useNames } from '../ui/use-names';

type Constraint = Schemas['ConstraintViewDto'];

/** What a rule says, with what its roles are called. */
export function ConstraintText({ constraint }: { readonly constraint: Constraint }) {
  const nameOf = useNames(rolesIn(constraint).flatMap(({ id }) => (id === undefined ? [] : [roleKey(id)])));
  return constraintWords(constraint, (id) => nameOf(roleKey(id)));
}

/** What an assertion says, but for the names of whom it is about. */
export function ClaimText({ claim }: { readonly claim: Schemas['ClaimViewDto'] }) {
  const id = claim.kind === 'role_grants_nothing_of' ? claim.role.id : undefined;
  const nameOf = useNames(id === undefined ? [] : [roleKey(id)]);
  return claimWords(claim, (role) => nameOf(roleKey(role)));
}

const roleKey = (id: string) => ({ type: 'role', id }) as const;

function rolesIn(constraint: Constraint): readonly Schemas['ReferencedRoleDto'][] {
  if (constraint.kind === 'roles_exclude') return constraint.roles;
  return constraint.kind === 'role_requires' ? [constraint.role, ...constraint.requires] : [];
}

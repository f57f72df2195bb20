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
  const key = keyIn(claim);
  const nameOf = useNames(key === undefined ? [] : [key]);
  return claimWords(claim, (id) => (key === undefined ? id : nameOf(key)));
}

/** The role or the division that the words of a claim name. */
function keyIn(claim: Schemas['ClaimViewDto']) {
  if (claim.kind === 'role_grants_nothing_of')
    return claim.role.id === undefined ? undefined : roleKey(claim.role.id);
  if (claim.kind !== 'at_most_need_license' || claim.divisionId === undefined) return undefined;
  return { type: 'division', id: claim.divisionId } as const;
}

const roleKey = (id: string) => ({ type: 'role', id }) as const;

function rolesIn(constraint: Constraint): readonly Schemas['ReferencedRoleDto'][] {
  if (constraint.kind === 'roles_exclude') return constraint.roles;
  return constraint.kind === 'role_requires' ? [constraint.role, ...constraint.requires] : [];
}

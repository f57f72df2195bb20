import type { AccessIndex } from '../index/access-index';
import type { RoleReference, RuleConstraint } from './conflict-rule';
import { matchPattern } from './permission-pattern';
import { RoleReferences } from './role-references';

/** What a rule names, and where: the path of its member. */
export interface NamedItem {
  readonly path: readonly (string | number)[];
  readonly item: RoleReference | string;
}

/** Everything that a rule names. */
export function namedItems(constraint: RuleConstraint): NamedItem[] {
  const list = (member: string, items: readonly (RoleReference | string)[]) =>
    items.map((item, i) => ({ path: [member, i], item }));
  switch (constraint.kind) {
    case 'roles_exclude':
      return list('roles', constraint.roles);
    case 'role_requires':
      return [{ path: ['role'], item: constraint.role }, ...list('requires', constraint.requires)];
    case 'permissions_exclude':
      return [...list('first', constraint.first), ...list('second', constraint.second)];
    case 'permissions_n_of_m':
      return list('permissions', constraint.permissions);
  }
}

/** What a rule names and the revision does not contain: a missing role, or a pattern that matches no permission. */
export function unresolvedReferences(constraint: RuleConstraint, index: AccessIndex): NamedItem[] {
  const references = new RoleReferences(index);
  return namedItems(constraint).filter(({ item }) =>
    typeof item === 'string' ? matchPattern(index, item).length === 0 : references.idsOf(item).length === 0,
  );
}

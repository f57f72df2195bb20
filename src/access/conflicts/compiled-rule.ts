import type { Bitset } from '../matrix/bitset';
import type { AccessIndex, Holding } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';
import type { ConflictRule, RoleReference, RuleConstraint } from './conflict-rule';
import { canAct } from './can-act';
import { matchPatterns } from './permission-pattern';
import type { RoleReferences } from './role-references';

/** Which parts of a rule a role includes: one bit each. */
export interface RoleParts {
  /** In the division of its grant, unconditionally or on a condition. */
  readonly named: number;
  /** The same without what it includes on a condition only. */
  readonly plain: number;
  /** Whatever the division of its grant, since the permission is not division-aware. */
  readonly namedAnywhere: number;
  readonly plainAnywhere: number;
}

/** A rule compiled for one revision: parts, some of which must not meet in one subject. */
export interface CompiledRule {
  readonly id: string;
  readonly sameDivision: boolean;
  readonly roles: ReadonlyMap<string, RoleParts>;
  /** Whether a subject with these parts breaks the rule. */
  readonly broken: (parts: number) => boolean;
  /** False for a rule that requires something: none of its roles is toxic on its own. */
  readonly forbids: boolean;
  /** Which holdings of a subject count for the rule; all of them if absent. */
  readonly counts?: (holding: Holding) => boolean;
  /** Whether the rule applies to the subject. */
  readonly evaluates: (subject: IndexedSubject, index: AccessIndex) => boolean;
}

export function compileRule(
  { id, constraint }: ConflictRule,
  index: AccessIndex,
  references: RoleReferences,
): CompiledRule {
  return {
    id,
    sameDivision: constraint.sameDivision,
    roles: rolesOf(constraint, index, references),
    broken: brokenBy(constraint),
    forbids: constraint.kind !== 'role_requires',
    evaluates: canAct,
  };
}

/** For a rule that is broken by at least `count` of its parts. */
export function atLeast(count: number): (parts: number) => boolean {
  return (parts) => countBits(parts) >= count;
}

function brokenBy(constraint: RuleConstraint): CompiledRule['broken'] {
  switch (constraint.kind) {
    case 'roles_exclude':
    case 'permissions_exclude':
      return atLeast(2);
    case 'permissions_n_of_m':
      return atLeast(constraint.count);
    case 'role_requires': {
      const all = 2 ** (constraint.requires.length + 1) - 1;
      return (parts) => (parts & 1) !== 0 && parts !== all;
    }
  }
}

function rolesOf(constraint: RuleConstraint, index: AccessIndex, references: RoleReferences) {
  switch (constraint.kind) {
    case 'roles_exclude':
      return partsByRole(constraint.roles, references);
    case 'role_requires':
      return partsByRole([constraint.role, ...constraint.requires], references);
    case 'permissions_exclude':
      return partsByPermission([constraint.first, constraint.second], index);
    case 'permissions_n_of_m':
      return partsByPermission(
        constraint.permissions.map((pattern) => [pattern]),
        index,
      );
  }
}

function partsByRole(parts: readonly RoleReference[], references: RoleReferences) {
  const byRole = new Map<string, RoleParts>();
  for (const [bit, reference] of parts.entries()) {
    for (const roleId of references.idsOf(reference)) {
      const named = (byRole.get(roleId)?.named ?? 0) | (1 << bit);
      byRole.set(roleId, { named, plain: named, namedAnywhere: 0, plainAnywhere: 0 });
    }
  }
  return byRole;
}

/** Each part is a set of patterns; holding a permission that matches one of them means having the part. */
export function partsByPermission(
  parts: readonly (readonly string[])[],
  index: AccessIndex,
): ReadonlyMap<string, RoleParts> {
  const sets = parts.map((patterns) => matchPatterns(index, patterns));
  const byRole = new Map<string, RoleParts>();
  for (const roleId of index.roles.keys()) {
    const given = partsOfRole(roleId, sets, index);
    if (given.named !== 0) byRole.set(roleId, given);
  }
  return byRole;
}

function partsOfRole(roleId: string, sets: readonly Bitset[], index: AccessIndex): RoleParts {
  const parts = { named: 0, plain: 0, namedAnywhere: 0, plainAnywhere: 0 };
  const role = index.gives(roleId);
  if (role === undefined) return parts;
  for (const [bit, set] of sets.entries()) {
    const part = 1 << bit;
    for (const permission of set.numbers()) {
      if (!role.named.has(permission)) continue;
      const isPlain = role.conditionsOf(permission) === undefined;
      const anywhere = !index.permissions.isDivisionAware(permission);
      parts.named |= part;
      if (isPlain) parts.plain |= part;
      if (anywhere) parts.namedAnywhere |= part;
      if (isPlain && anywhere) parts.plainAnywhere |= part;
    }
  }
  return parts;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

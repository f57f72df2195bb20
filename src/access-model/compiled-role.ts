import { Bitset } from './bitset';
import { satisfies, type Properties } from './condition';
import { expandPolicy } from './expand-policy';
import { NOT_INTERNED } from './intern-table';
import type { PermissionIndex } from './permission-index';
import type { Condition, Role } from './snapshot';

type ConditionsByPermission = ReadonlyMap<number, readonly Condition[]>;

/** What one role gives, by permission number. */
export class CompiledRole {
  private readonly held: Bitset;

  private constructor(
    size: number,
    held: Iterable<number>,
    private readonly conditions: ConditionsByPermission,
    /** Numbers of its flat permissions: they exist as long as some role has them. */
    readonly flat: readonly number[],
  ) {
    this.held = Bitset.of(size, held);
  }

  static compile(role: Role, index: PermissionIndex): CompiledRole {
    const flat = role.permissions.filter(isFlat).map((name) => index.internFlat(name));
    const codes = role.permissions.filter((name) => name.includes(':')).map((code) => index.numberOf(code));
    const held = new Set([...flat, ...codes.filter((number) => number !== NOT_INTERNED)]);
    const conditions = new Map<number, Condition[]>();
    for (const policy of role.policies) {
      const { condition } = policy;
      for (const number of expandPolicy(index.tree, policy)) {
        if (condition === undefined) held.add(number);
        else conditions.set(number, [...(conditions.get(number) ?? []), condition]);
      }
    }
    return new CompiledRole(index.size, held, conditions, flat);
  }

  /** Whether it gives the permission for these properties, be it plainly or on a condition that they satisfy. */
  gives(permission: number, properties: Properties): boolean {
    return (
      this.held.has(permission) || (this.conditions.size > 0 && this.isSatisfied(permission, properties))
    );
  }

  /** Whether some policy gives the permission on a condition. */
  hasConditional(permission: number): boolean {
    return this.conditions.has(permission);
  }

  private isSatisfied(permission: number, properties: Properties): boolean {
    const conditions = this.conditions.get(permission);
    return conditions !== undefined && conditions.some((condition) => satisfies(condition, properties));
  }
}

/** A name with a colon is a permission of the catalogue, and an empty one names nothing. */
function isFlat(name: string): boolean {
  return name !== '' && !name.includes(':');
}

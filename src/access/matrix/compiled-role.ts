import { Bitset } from './bitset';
import { satisfies, type Properties } from '../model/condition';
import { expandPolicy } from '../model/expand-policy';
import { NOT_INTERNED } from './intern-table';
import type { PermissionIndex } from './permission-index';
import type { Condition, Role } from '../model/snapshot';

/** What one role includes, by permission number. */
export class CompiledRole {
  private constructor(
    /** Everything that it includes, unconditionally or on a condition. */
    readonly named: Bitset,
    /** What it includes without a condition. */
    readonly plain: Bitset,
    /** What it includes on a condition only. One condition that holds suffices. */
    private readonly conditions: ReadonlyMap<number, readonly Condition[]>,
    /** Numbers of its flat permissions, which exist as long as some role has them. */
    readonly flat: readonly number[],
  ) {}

  static compile(role: Role, index: PermissionIndex): CompiledRole {
    const flat = role.permissions.filter(isFlat).map((name) => index.internFlat(name));
    const plain = new Set([...flat, ...codesOf(role, index)]);
    const conditions = new Map<number, Condition[]>();
    for (const policy of role.policies) {
      for (const number of expandPolicy(index.tree, policy)) {
        if (policy.condition === undefined) plain.add(number);
        else conditions.set(number, [...(conditions.get(number) ?? []), policy.condition]);
      }
    }
    for (const number of plain) conditions.delete(number);
    const named = Bitset.of(index.size, [...plain, ...conditions.keys()]);
    return new CompiledRole(named, Bitset.of(index.size, plain), conditions, flat);
  }

  /**
   * The conditions on which it includes a permission that it names, one of which suffices; undefined when it is
   * unconditional.
   */
  conditionsOf(permission: number): readonly Condition[] | undefined {
    return this.conditions.get(permission);
  }

  /** Whether a permission that it names is allowed for these properties. */
  isMet(permission: number, properties: Properties): boolean {
    if (this.conditions.size === 0) return true;
    const conditions = this.conditions.get(permission);
    return conditions === undefined || conditions.some((condition) => satisfies(condition, properties));
  }
}

/** Permissions of the catalogue that the role has among its flat ones. */
function codesOf(role: Role, index: PermissionIndex): number[] {
  return role.permissions
    .filter((name) => name.includes(':'))
    .map((code) => index.numberOf(code))
    .filter((number) => number !== NOT_INTERNED);
}

/** A name with a colon is a permission of the catalogue, and an empty one names nothing. */
function isFlat(name: string): boolean {
  return name !== '' && !name.includes(':');
}

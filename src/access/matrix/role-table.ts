import { CompiledRole } from './compiled-role';
import type { Properties } from '../model/condition';
import { InternTable, NOT_INTERNED } from './intern-table';
import type { PermissionIndex } from './permission-index';
import type { Steps } from '../model/run-steps';
import type { Role } from '../model/snapshot';

type CompiledRoles = readonly (CompiledRole | undefined)[];

/**
 * The roles of one revision, by number. A number without a role includes nothing: granted, but not (or no longer)
 * existing.
 */
export class RoleTable {
  readonly count: number;
  private readonly flat: ReadonlySet<number>;
  /** The roles' bitsets one after another, each as many words long as the longest: a check reads many of them. */
  private readonly named: Uint32Array;
  private readonly wordsPerRole: number;

  private constructor(
    readonly ids: InternTable,
    private readonly permissions: PermissionIndex,
    private readonly compiled: CompiledRoles,
  ) {
    const present = compiled.filter((role) => role !== undefined);
    this.count = present.length;
    this.flat = new Set(present.flatMap((role) => role.flat));
    this.wordsPerRole = Math.max(0, ...present.map((role) => role.named.words.length));
    this.named = new Uint32Array(compiled.length * this.wordsPerRole);
    for (const [number, role] of compiled.entries()) {
      if (role) this.named.set(role.named.words, number * this.wordsPerRole);
    }
  }

  /** Where an id occurs twice, the later occurrence counts. */
  static *compileSteps(roles: readonly Role[], permissions: PermissionIndex): Steps<RoleTable> {
    const ids = new InternTable();
    const compiled: CompiledRole[] = [];
    for (const role of roles) {
      compiled[ids.intern(role.id)] = CompiledRole.compile(role, permissions);
      yield;
    }
    return new RoleTable(ids, permissions, compiled);
  }

  get(roleId: string): CompiledRole | undefined {
    const number = this.ids.numberOf(roleId);
    return number === NOT_INTERNED ? undefined : this.compiled[number];
  }

  get permissionCount(): number {
    return this.permissions.catalogueSize + this.flat.size;
  }

  /** A flat permission exists in this revision when one of its roles has it. */
  knowsPermission(number: number): boolean {
    return (number >= 0 && number < this.permissions.catalogueSize) || this.flat.has(number);
  }

  /** Whether a role includes a permission that this revision knows, even if on a condition. */
  names(role: number, permission: number): boolean {
    const word = this.named[role * this.wordsPerRole + (permission >>> 5)] ?? 0;
    return (word & (1 << (permission & 31))) !== 0;
  }

  /** Whether a permission that the role names is allowed for these properties. */
  isMet(role: number, permission: number, properties: Properties): boolean {
    return this.compiled[role]?.isMet(permission, properties) ?? false;
  }

  with(role: Role): RoleTable {
    return this.replacing(role.id, CompiledRole.compile(role, this.permissions));
  }

  without(roleId: string): RoleTable {
    return this.replacing(roleId, undefined);
  }

  private replacing(roleId: string, role: CompiledRole | undefined): RoleTable {
    const number = this.ids.intern(roleId);
    const padding = new Array<undefined>(Math.max(0, number + 1 - this.compiled.length)).fill(undefined);
    return new RoleTable(this.ids, this.permissions, [...this.compiled, ...padding].with(number, role));
  }
}

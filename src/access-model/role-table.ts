import { CompiledRole } from './compiled-role';
import { InternTable } from './intern-table';
import type { PermissionIndex } from './permission-index';
import type { Role } from './snapshot';

type CompiledRoles = readonly (CompiledRole | undefined)[];

/** The roles of one revision, by number. A number without a role gives nothing: granted, but not (or no longer) there. */
export class RoleTable {
  readonly count: number;
  private readonly flat: ReadonlySet<number>;

  private constructor(
    readonly ids: InternTable,
    private readonly permissions: PermissionIndex,
    readonly compiled: CompiledRoles,
  ) {
    const present = compiled.filter((role) => role !== undefined);
    this.count = present.length;
    this.flat = new Set(present.flatMap((role) => role.flat));
  }

  /** Where an id occurs twice, the later reading counts. */
  static compile(roles: readonly Role[], permissions: PermissionIndex): RoleTable {
    const ids = new InternTable();
    const compiled: CompiledRole[] = [];
    for (const role of roles) compiled[ids.intern(role.id)] = CompiledRole.compile(role, permissions);
    return new RoleTable(ids, permissions, compiled);
  }

  get permissionCount(): number {
    return this.permissions.catalogueSize + this.flat.size;
  }

  /** A flat permission exists in this revision when one of its roles has it. */
  knowsPermission(number: number): boolean {
    return (number >= 0 && number < this.permissions.catalogueSize) || this.flat.has(number);
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

import type { CompiledRole } from './compiled-role';
import { subjectStates } from './compile-subjects';
import type { Properties } from '../model/condition';
import { decisions, decisionsWithCaveat, type Decision, type DecisionTable } from '../model/decision';
import { NOT_INTERNED } from './intern-table';
import type { MatrixCounts, MatrixParts, MatrixStamp, SubjectAccess } from './matrix-parts';
import type { PermissionIndex } from './permission-index';
import type { Steps } from '../model/run-steps';
import type { Role, SubjectType } from '../model/snapshot';
import { distinctPairs } from './distinct-pairs';
import { PAGE_SIZE, SubjectState, type SubjectPage } from './subject-page';
import type { SubjectTable } from './subject-table';

/** The number of `ALL_DIVISIONS`: it is interned before any other. */
export const ALL = 0;
/** Passed instead of a division: holding it somewhere suffices. */
const ANYWHERE = NOT_INTERNED;
const NO_ROW = new Int32Array(0);
const NO_PROPERTIES: Properties = Object.freeze({});

/**
 * A snapshot compiled for checks. Immutable: a change makes a new matrix, and the old one answers as before.
 *
 * Revisions made with `withSubject` and the like share their intern tables, which only grow. A full compile starts new
 * ones, and so releases the ids that no longer exist.
 */
export class Matrix {
  readonly revision: number;
  readonly asOf: string;
  private readonly users: SubjectTable;

  constructor(private readonly parts: MatrixParts) {
    this.revision = parts.stamp.revision;
    this.asOf = parts.stamp.asOf;
    this.users = parts.subjects.user;
  }

  /** The permissions by number. */
  get permissions(): PermissionIndex {
    return this.parts.permissions;
  }

  /** What a role includes; undefined when this revision has no such role. */
  compiledRole(roleId: string): CompiledRole | undefined {
    return this.parts.roles.get(roleId);
  }

  /** The number of a role in `activeRow`. */
  roleNumber(roleId: string): number {
    return this.parts.roles.ids.numberOf(roleId);
  }

  /**
   * What an active subject holds, directly and through groups, as numbers: role, division, role, division, ... Empty for
   * any other. The number of all divisions is `ALL`.
   */
  activeRow(type: SubjectType, id: string): Int32Array {
    const table = this.parts.subjects[type];
    const subject = table.ids.numberOf(id);
    return subject === NOT_INTERNED ? NO_ROW : table.pageOf(subject).activeRow(subject % PAGE_SIZE);
  }

  /** Whether an active access policy targets the permission of this number. */
  isTargeted(permission: number): boolean {
    return this.parts.targeted.has(permission);
  }

  /** Whether this revision knows the permission of this number: the catalogue or a role has it. */
  knowsPermission(permission: number): boolean {
    return this.parts.roles.knowsPermission(permission);
  }

  /** Whether this revision has a division with this id; `*` counts as known. */
  knowsDivision(divisionId: string): boolean {
    return this.isKnownDivision(this.parts.divisions.numberOf(divisionId));
  }

  get counts(): MatrixCounts {
    const { roles, divisionCount } = this.parts;
    const { subjects: users, pairs } = this.users.counts;
    return { users, roles: roles.count, permissions: roles.permissionCount, divisions: divisionCount, pairs };
  }

  /**
   * Whether a user holds a permission (`domain:entity:action`, or a flat name such as `admin`).
   * Without a division it suffices to hold it somewhere; `*` asks for all divisions, future ones too. In a division
   * that this revision does not have, no one holds anything.
   * Allocates nothing, unless a condition has to be evaluated.
   */
  check(userId: string, permission: string, divisionId?: string, properties = NO_PROPERTIES): Decision {
    return this.decide(this.users, userId, permission, divisionId, properties);
  }

  /** The same for any kind of subject. Every kind is an id space of its own. */
  checkSubject(
    type: SubjectType,
    id: string,
    permission: string,
    divisionId?: string,
    properties = NO_PROPERTIES,
  ): Decision {
    return this.decide(this.parts.subjects[type], id, permission, divisionId, properties);
  }

  /** A revision in which this subject is as given, whether it existed before or not. */
  withSubject(type: SubjectType, { id, state, pairs }: SubjectAccess, stamp: MatrixStamp): Matrix {
    const { roles, divisions, subjects } = this.parts;
    const numbers = pairs.flatMap(([role, division]) => [roles.ids.intern(role), divisions.intern(division)]);
    const row = { state: subjectStates[state], pairs: distinctPairs(numbers) };
    return this.changed({ stamp, subjects: { ...subjects, [type]: subjects[type].with(id, row) } });
  }

  withoutSubject(type: SubjectType, id: string, stamp: MatrixStamp): Matrix {
    const { subjects } = this.parts;
    const row = { state: SubjectState.absent, pairs: [] };
    return this.changed({ stamp, subjects: { ...subjects, [type]: subjects[type].with(id, row) } });
  }

  /** A revision with this role, new or changed. Its holders do not change. */
  withRole(role: Role, stamp: MatrixStamp): Matrix {
    return this.changed({ stamp, roles: this.parts.roles.with(role) });
  }

  /** A revision without the role. Its grants stay, have no effect, and count again when it comes back. */
  withoutRole(roleId: string, stamp: MatrixStamp): Matrix {
    return this.changed({ stamp, roles: this.parts.roles.without(roleId) });
  }

  /** A revision without these roles and without their grants. */
  *withoutRoles(roleIds: ReadonlySet<string>, stamp: MatrixStamp): Steps<Matrix> {
    const { subjects, roles: before } = this.parts;
    const numbers = new Set([...roleIds].map((id) => before.ids.intern(id)));
    const roles = [...roleIds].reduce((table, id) => table.without(id), before);
    return this.changed({
      stamp,
      roles,
      subjects: {
        user: yield* subjects.user.withoutRoles(numbers),
        group: yield* subjects.group.withoutRoles(numbers),
        oauth_client: yield* subjects.oauth_client.withoutRoles(numbers),
        trustee_user: yield* subjects.trustee_user.withoutRoles(numbers),
        trustee_group: yield* subjects.trustee_group.withoutRoles(numbers),
      },
    });
  }

  private isKnownDivision(number: number): boolean {
    return number !== NOT_INTERNED && number < this.parts.knownDivisions;
  }

  private changed(change: Pick<MatrixParts, 'stamp'> & Partial<MatrixParts>): Matrix {
    return new Matrix({ ...this.parts, ...change });
  }

  private decide(
    table: SubjectTable,
    id: string,
    permission: string,
    divisionId: string | undefined,
    properties: Properties,
  ): Decision {
    const { permissions, roles, divisions, targeted } = this.parts;
    const subject = table.ids.numberOf(id);
    const page = table.pageOf(subject);
    const slot = subject % PAGE_SIZE;
    const state = subject === NOT_INTERNED ? SubjectState.absent : page.stateOf(slot);
    const wanted = permissions.numberOf(permission);
    const outcome = wanted >= 0 && targeted.has(wanted) ? decisionsWithCaveat : decisions;
    switch (state) {
      case SubjectState.active:
        break;
      case SubjectState.inactive:
        return outcome.user_inactive;
      case SubjectState.deleted:
        return outcome.user_deleted;
      default:
        return outcome.unknown_user;
    }
    if (!roles.knowsPermission(wanted)) return outcome.unknown_permission;
    if (divisionId === undefined) return this.evaluate(page, slot, wanted, outcome, ANYWHERE, properties);
    const asked = divisions.numberOf(divisionId);
    if (!this.isKnownDivision(asked)) return outcome.unknown_division;
    return this.evaluate(page, slot, wanted, outcome, asked, properties);
  }

  /**
   * One pass over the subject's pairs, since this is where a check spends its time. `asked` is a division or
   * `ANYWHERE`.
   */
  private evaluate(
    page: SubjectPage,
    slot: number,
    wanted: number,
    outcome: DecisionTable,
    asked: number,
    properties: Properties,
  ): Decision {
    const { permissions, roles } = this.parts;
    const everywhere = !permissions.isDivisionAware(wanted);
    let elsewhere = false;
    let unmet = false;
    const end = page.startOf(slot + 1);
    for (let i = page.startOf(slot); i < end; i += 2) {
      const role = page.cells[i]!;
      if (!roles.names(role, wanted)) continue;
      const division = page.cells[i + 1]!;
      const covers = everywhere || division === ALL || division === asked;
      if (roles.isMet(role, wanted, properties)) {
        if (covers) return outcome.granted;
        elsewhere = true;
      } else if (covers || asked === ANYWHERE) unmet = true;
      else elsewhere = true;
    }
    if (elsewhere && asked === ANYWHERE) return outcome.granted_in_some_divisions;
    if (unmet) return outcome.condition_not_met;
    return elsewhere ? outcome.not_granted_in_division : outcome.not_granted;
  }
}

import type { Bitset } from './bitset';
import type { SubjectStateName, SubjectTables } from './compile-subjects';
import type { InternTable } from './intern-table';
import type { PermissionIndex } from './permission-index';
import type { RoleTable } from './role-table';

/** The snapshot that a matrix answers from. */
export interface MatrixStamp {
  readonly revision: number;
  /** Nothing in the snapshot is older than this (RFC 3339, UTC). */
  readonly asOf: string;
}

export interface MatrixCounts {
  readonly users: number;
  readonly roles: number;
  /** Those of the catalogue and the flat ones of roles. */
  readonly permissions: number;
  readonly divisions: number;
  /** (role, division) pairs that users hold, directly or through groups. */
  readonly pairs: number;
}

/** A subject as a new revision must know it. */
export interface SubjectAccess {
  readonly id: string;
  readonly state: SubjectStateName;
  /** Its effective grants, direct and through groups: `[roleId, divisionId]`. */
  readonly pairs: readonly (readonly [roleId: string, divisionId: string])[];
}

export interface MatrixParts {
  readonly stamp: MatrixStamp;
  readonly permissions: PermissionIndex;
  /** Permissions that an active access policy targets. */
  readonly targeted: Bitset;
  readonly roles: RoleTable;
  readonly divisions: InternTable;
  /** `ALL` and the divisions of the snapshot have the numbers below this; those that only grants name come after them. */
  readonly knownDivisions: number;
  readonly divisionCount: number;
  readonly subjects: SubjectTables;
}

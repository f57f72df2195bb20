import { compileSubjects } from './compile-subjects';
import { InternTable } from './intern-table';
import { Matrix } from './matrix';
import { PermissionIndex } from './permission-index';
import { policyTargets } from './policy-targets';
import { RoleTable } from './role-table';
import { ALL_DIVISIONS, type Snapshot } from './snapshot';

/** Compiles a snapshot into the matrix that answers checks from it. */
export function compileMatrix(snapshot: Snapshot): Matrix {
  const permissions = new PermissionIndex(snapshot.catalogue);
  const roles = RoleTable.compile(snapshot.roles, permissions);
  const divisions = new InternTable();
  divisions.intern(ALL_DIVISIONS);
  return new Matrix({
    stamp: { revision: snapshot.revision, asOf: snapshot.asOf },
    permissions,
    targeted: policyTargets(snapshot.accessPolicies, permissions),
    roles,
    divisions,
    divisionCount: new Set(snapshot.divisions.map(({ id }) => id)).size,
    subjects: compileSubjects(snapshot, roles.ids, divisions),
  });
}

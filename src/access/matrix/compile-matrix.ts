import { subjectSteps } from './compile-subjects';
import { InternTable } from './intern-table';
import { Matrix } from './matrix';
import { PermissionIndex } from './permission-index';
import { policyTargets } from '../model/policy-targets';
import { RoleTable } from './role-table';
import { runSteps, type Steps } from '../model/run-steps';
import { ALL_DIVISIONS, type Snapshot } from '../model/snapshot';

/** Compiles a snapshot into the matrix that answers checks from it. Slow for a large one: see `matrixSteps`. */
export function compileMatrix(snapshot: Snapshot): Matrix {
  return runSteps(matrixSteps(snapshot));
}

/**
 * The same in steps, for callers that must keep the event loop free in the meantime. Permissions may be numbered as in
 * another matrix of the same catalogue, so that what roles include can be compared number by number.
 */
export function* matrixSteps(
  snapshot: Snapshot,
  permissions = new PermissionIndex(snapshot.catalogue),
): Steps<Matrix> {
  const roles = yield* RoleTable.compileSteps(snapshot.roles, permissions);
  const divisions = new InternTable();
  divisions.intern(ALL_DIVISIONS);
  for (const { id } of snapshot.divisions) divisions.intern(id);
  return new Matrix({
    stamp: { revision: snapshot.revision, asOf: snapshot.asOf },
    permissions,
    targeted: policyTargets(snapshot.accessPolicies, permissions),
    roles,
    divisions,
    knownDivisions: divisions.size,
    divisionCount: new Set(snapshot.divisions.map(({ id }) => id)).size,
    subjects: yield* subjectSteps(snapshot, roles.ids, divisions),
  });
}

import { compileMatrix } from '../../src/access/matrix/compile-matrix';
import type { Matrix } from '../../src/access/matrix/matrix';
import type { MatrixCounts, MatrixStamp, SubjectAccess } from '../../src/access/matrix/matrix-parts';
import type { Role, Snapshot } from '../../src/access/model/snapshot';
import { measureCheckRates, type CheckRates } from './check-rates';
import { livingBytes, median, timed } from './measure';
import { Random } from './random';

export interface MatrixBenchResult {
  readonly counts: MatrixCounts;
  /** Checks a second. */
  readonly checks: CheckRates;
  /** Medians, as the two below. */
  readonly compileMs: number;
  /** Everything that a matrix keeps alive, the strings of its ids included. */
  readonly bytesPerUser: number;
  readonly userChangeMicros: number;
  readonly roleChangeMs: number;
}

/** Measures the matrix of an organisation. Takes some seconds, and several times the snapshot's memory. */
export async function benchMatrix(snapshot: Snapshot): Promise<MatrixBenchResult> {
  const bytesPerUser = (await bytesOfMatrix(snapshot)) / snapshot.users.length;
  const matrix = compileMatrix(snapshot);
  return {
    counts: matrix.counts,
    compileMs: median(Array.from({ length: 5 }, () => timed(() => compileMatrix(snapshot)))),
    bytesPerUser,
    checks: measureCheckRates(snapshot, matrix),
    userChangeMicros: measureUserChange(snapshot, matrix),
    roleChangeMs: measureRoleChange(snapshot, matrix),
  };
}

/** The matrix is compiled from a copy that is then dropped, so that it pays for the strings it holds. */
async function bytesOfMatrix(snapshot: Snapshot): Promise<number> {
  const before = await livingBytes();
  const matrix = compileMatrix(structuredClone(snapshot));
  const bytes = (await livingBytes()) - before;
  if (matrix.counts.users === 0) throw new Error('The matrix has no users to measure.');
  return bytes;
}

function measureUserChange(snapshot: Snapshot, matrix: Matrix): number {
  const random = new Random(3);
  let current = matrix;
  const perChange = Array.from({ length: 100 }, () => {
    const changes = Array.from({ length: 200 }, () => randomAccess(snapshot, random));
    const ms = timed(() => {
      for (const change of changes) current = current.withSubject('user', change, nextStamp(current));
    });
    return ms / changes.length;
  });
  return median(perChange) * 1_000;
}

function randomAccess({ users, roles, divisions }: Snapshot, random: Random): SubjectAccess {
  const pair = () => [random.pick(roles).id, random.pick(divisions).id] as const;
  return {
    id: random.pick(users).id,
    state: 'active',
    pairs: Array.from({ length: 1 + random.below(6) }, pair),
  };
}

function measureRoleChange({ roles }: Snapshot, matrix: Matrix): number {
  const random = new Random(4);
  let current = matrix;
  const perChange = Array.from({ length: 300 }, () => {
    const role: Role = { ...random.pick(roles), policies: random.pick(roles).policies };
    return timed(() => {
      current = current.withRole(role, nextStamp(current));
    });
  });
  return median(perChange);
}

function nextStamp({ revision, asOf }: Matrix): MatrixStamp {
  return { revision: revision + 1, asOf };
}

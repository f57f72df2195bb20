import type { Schemas } from '../api/client';

type Revision = Pick<Schemas['SnapshotDto'], 'revision' | 'changes'>;

/** Revisions in their order, where neighbours that changed nothing are one run. The first of all stays alone. */
export function revisionRuns<R extends Revision>(revisions: readonly R[]): [R, ...R[]][] {
  const runs: [R, ...R[]][] = [];
  for (const revision of revisions) {
    const last = runs[runs.length - 1];
    if (last !== undefined && isQuiet(last[0]) && isQuiet(revision)) last.push(revision);
    else runs.push([revision]);
  }
  return runs;
}

function isQuiet({ revision, changes: { added, removed, changed } }: Revision): boolean {
  return revision > 1 && added + removed + changed === 0;
}

import type { SimulatedGrant } from '../org/simulated-org';

/** The grants of one subject that share a key. */
export type GrantRow = readonly SimulatedGrant[];

/** Grants by role or by division, one row a subject, so that a page needs no scan of 300,000 grants. */
export class GrantIndex {
  private rowsByKey?: Map<string, Map<string, GrantRow>>;
  private readonly listed = new Map<string, readonly GrantRow[]>();

  constructor(private readonly keyOf: (grant: SimulatedGrant) => string) {}

  /** Fills the index at its first use; later it lives from `replace`. */
  fill(subjects: () => Iterable<readonly [string, GrantRow]>): void {
    if (this.rowsByKey) return;
    this.rowsByKey = new Map();
    for (const [subjectId, grants] of subjects()) this.add(this.rowsByKey, subjectId, grants);
  }

  replace(subjectId: string, before: GrantRow, after: GrantRow): void {
    if (!this.rowsByKey) return;
    for (const grant of [...before, ...after]) {
      this.rowsByKey.get(this.keyOf(grant))?.delete(subjectId);
      this.listed.delete(this.keyOf(grant));
    }
    this.add(this.rowsByKey, subjectId, after);
  }

  rows(key: string): readonly GrantRow[] {
    let rows = this.listed.get(key);
    if (!rows) {
      rows = [...(this.rowsByKey?.get(key)?.values() ?? [])];
      this.listed.set(key, rows);
    }
    return rows;
  }

  private add(rowsByKey: Map<string, Map<string, GrantRow>>, subjectId: string, grants: GrantRow): void {
    for (const grant of grants) {
      const key = this.keyOf(grant);
      const rows = rowsByKey.get(key) ?? new Map<string, GrantRow>();
      rowsByKey.set(key, rows.set(subjectId, [...(rows.get(subjectId) ?? []), grant]));
      this.listed.delete(key);
    }
  }
}

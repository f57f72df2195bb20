/** How many subjects share a page: a change copies one page and the list of pages. */
export const PAGE_SIZE = 256;

/** What a page knows of a subject. The higher number is the more restrictive. */
export const SubjectState = { absent: 0, active: 1, inactive: 2, deleted: 3 } as const;
export type SubjectState = (typeof SubjectState)[keyof typeof SubjectState];

/** A subject's row: its state, and its grants as role number, division number, role number, ... */
export interface SubjectRow {
  readonly state: SubjectState;
  readonly pairs: readonly number[];
}

const ABSENT: SubjectRow = { state: SubjectState.absent, pairs: [] };

/** The rows of up to `PAGE_SIZE` subjects, one after the other. Never changed once made. */
export class SubjectPage {
  readonly states = new Uint8Array(PAGE_SIZE);
  /** The row of slot n lies in `pairs` from `starts[n]` to before `starts[n + 1]`. */
  readonly starts = new Uint32Array(PAGE_SIZE + 1);
  readonly pairs: Int32Array;

  private constructor(length: number) {
    this.pairs = new Int32Array(length);
  }

  static readonly empty = new SubjectPage(0);

  static of(rows: readonly SubjectRow[]): SubjectPage {
    const page = new SubjectPage(rows.reduce((sum, row) => sum + row.pairs.length, 0));
    let end = 0;
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      const { state, pairs } = rows[slot] ?? ABSENT;
      page.states[slot] = state;
      page.pairs.set(pairs, end);
      page.starts[slot + 1] = end += pairs.length;
    }
    return page;
  }

  lengthOf(slot: number): number {
    return (this.starts[slot + 1] ?? 0) - (this.starts[slot] ?? 0);
  }

  with(slot: number, row: SubjectRow): SubjectPage {
    const start = this.starts[slot] ?? 0;
    const growth = row.pairs.length - this.lengthOf(slot);
    const page = new SubjectPage(this.pairs.length + growth);
    page.states.set(this.states);
    page.states[slot] = row.state;
    page.starts.set(this.starts);
    for (let next = slot + 1; next <= PAGE_SIZE; next++)
      page.starts[next] = (this.starts[next] ?? 0) + growth;
    page.pairs.set(this.pairs.subarray(0, start));
    page.pairs.set(row.pairs, start);
    page.pairs.set(this.pairs.subarray(start + this.lengthOf(slot)), start + row.pairs.length);
    return page;
  }
}

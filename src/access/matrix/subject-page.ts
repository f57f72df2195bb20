/** How many subjects share a page: a change copies one page and the list of pages. */
export const PAGE_SIZE = 128;

/** What a page knows of a subject. The higher number is the more restrictive. */
export const SubjectState = { absent: 0, active: 1, inactive: 2, deleted: 3 } as const;
export type SubjectState = (typeof SubjectState)[keyof typeof SubjectState];

/** A subject's state, and its grants as role number, division number, role number, ... */
export interface SubjectRow {
  readonly state: SubjectState;
  readonly pairs: readonly number[];
}

/** Two bits of a head hold the state, the others the start of the row. */
const STATE_BITS = 2;
const STATE_MASK = (1 << STATE_BITS) - 1;

/**
 * The rows of `PAGE_SIZE` subjects in one block of memory: a head for each slot, one more that ends the
 * last row, then the rows one after the other. Never changed once made.
 */
export class SubjectPage {
  static readonly empty = SubjectPage.of([]);

  private constructor(readonly cells: Int32Array) {}

  static of(rows: readonly SubjectRow[]): SubjectPage {
    const length = rows.reduce((sum, { pairs }) => sum + pairs.length, PAGE_SIZE + 1);
    const cells = new Int32Array(length);
    let end = PAGE_SIZE + 1;
    for (let slot = 0; slot <= PAGE_SIZE; slot++) {
      const row = rows[slot];
      cells[slot] = (end << STATE_BITS) | (row?.state ?? SubjectState.absent);
      for (const number of row?.pairs ?? []) cells[end++] = number;
    }
    return new SubjectPage(cells);
  }

  stateOf(slot: number): SubjectState {
    return (this.cells[slot]! & STATE_MASK) as SubjectState;
  }

  /** Where a slot's row begins in `cells`; it ends where the next slot's begins. */
  startOf(slot: number): number {
    return this.cells[slot]! >>> STATE_BITS;
  }

  /** The row of an active subject; an empty one for any other. */
  activeRow(slot: number): Int32Array {
    const start = this.startOf(slot);
    const end = this.stateOf(slot) === SubjectState.active ? this.startOf(slot + 1) : start;
    return this.cells.subarray(start, end);
  }

  pairCountOf(slot: number): number {
    return (this.startOf(slot + 1) - this.startOf(slot)) / 2;
  }

  with(slot: number, { state, pairs }: SubjectRow): SubjectPage {
    const start = this.startOf(slot);
    const end = this.startOf(slot + 1);
    const growth = pairs.length - (end - start);
    const cells = new Int32Array(this.cells.length + growth);
    cells.set(this.cells.subarray(0, start));
    cells.set(pairs, start);
    cells.set(this.cells.subarray(end), end + growth);
    cells[slot] = (start << STATE_BITS) | state;
    for (let later = slot + 1; later <= PAGE_SIZE; later++) cells[later]! += growth << STATE_BITS;
    return new SubjectPage(cells);
  }

  /** Without the pairs of these roles; the same page when no subject on it has one. */
  withoutRoles(roles: ReadonlySet<number>): SubjectPage {
    const begin = PAGE_SIZE + 1;
    const cells = new Int32Array(this.cells.length);
    let end = begin;
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      cells[slot] = (end << STATE_BITS) | this.stateOf(slot);
      for (let i = this.startOf(slot); i < this.startOf(slot + 1); i += 2) {
        if (roles.has(this.cells[i]!)) continue;
        cells[end++] = this.cells[i]!;
        cells[end++] = this.cells[i + 1]!;
      }
    }
    cells[PAGE_SIZE] = end << STATE_BITS;
    return end === this.cells.length ? this : new SubjectPage(cells.slice(0, end));
  }
}

import type { InternTable } from './intern-table';
import type { Steps } from '../model/run-steps';
import { PAGE_SIZE, SubjectPage, SubjectState, type SubjectRow } from './subject-page';

/** How many subjects of one kind a revision has, and how many (role, division) pairs they hold. */
export interface SubjectCounts {
  readonly subjects: number;
  readonly pairs: number;
}

/** The subjects of one kind in one revision: an id space of its own. */
export class SubjectTable {
  private constructor(
    readonly ids: InternTable,
    private readonly pages: readonly SubjectPage[],
    readonly counts: SubjectCounts,
  ) {}

  /** One row for each number of `ids`, in their order. */
  static *steps(ids: InternTable, rows: Iterable<SubjectRow>): Steps<SubjectTable> {
    const pages: SubjectPage[] = [];
    let pending: SubjectRow[] = [];
    let pairs = 0;
    for (const row of rows) {
      yield;
      pairs += row.pairs.length / 2;
      if (pending.push(row) < PAGE_SIZE) continue;
      pages.push(SubjectPage.of(pending));
      pending = [];
    }
    if (pending.length > 0) pages.push(SubjectPage.of(pending));
    return new SubjectTable(ids, pages, { subjects: ids.size, pairs });
  }

  /** The page of a subject's number. A number beyond this revision's has an empty one. */
  pageOf(number: number): SubjectPage {
    return this.pages[Math.floor(number / PAGE_SIZE)] ?? SubjectPage.empty;
  }

  with(id: string, row: SubjectRow): SubjectTable {
    const number = this.ids.intern(id);
    const index = Math.floor(number / PAGE_SIZE);
    const slot = number % PAGE_SIZE;
    const before = this.pageOf(number);
    const pages = this.pages.slice();
    while (pages.length < index) pages.push(SubjectPage.empty);
    pages[index] = before.with(slot, row);
    return new SubjectTable(this.ids, pages, {
      subjects: this.counts.subjects + presence(row.state) - presence(before.stateOf(slot)),
      pairs: this.counts.pairs + row.pairs.length / 2 - before.pairCountOf(slot),
    });
  }

  /** Without the pairs of these roles, by number. */
  *withoutRoles(roles: ReadonlySet<number>): Steps<SubjectTable> {
    const pages: SubjectPage[] = [];
    let { pairs } = this.counts;
    for (const before of this.pages) {
      const after = before.withoutRoles(roles);
      pairs -= (before.cells.length - after.cells.length) / 2;
      pages.push(after);
      yield;
    }
    return new SubjectTable(this.ids, pages, { ...this.counts, pairs });
  }
}

function presence(state: SubjectState): 0 | 1 {
  return state === SubjectState.absent ? 0 : 1;
}

import type { InternTable } from './intern-table';
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

  /** `rows` by the numbers that `ids` gives. */
  static of(ids: InternTable, rows: readonly SubjectRow[]): SubjectTable {
    const pages: SubjectPage[] = [];
    for (let from = 0; from < rows.length; from += PAGE_SIZE) {
      pages.push(SubjectPage.of(rows.slice(from, from + PAGE_SIZE)));
    }
    const pairs = rows.reduce((sum, row) => sum + row.pairs.length / 2, 0);
    return new SubjectTable(ids, pages, { subjects: rows.length, pairs });
  }

  /** The page of a subject's number. A number that this revision does not reach has an empty one. */
  pageOf(number: number): SubjectPage {
    return this.pages[Math.floor(number / PAGE_SIZE)] ?? SubjectPage.empty;
  }

  with(id: string, row: SubjectRow): SubjectTable {
    const number = this.ids.intern(id);
    const slot = number % PAGE_SIZE;
    const before = this.pageOf(number);
    const pages = [...this.pages];
    const index = Math.floor(number / PAGE_SIZE);
    while (pages.length <= index) pages.push(SubjectPage.empty);
    pages[index] = before.with(slot, row);
    const isPresent = (state: number | undefined) => (state === SubjectState.absent ? 0 : 1);
    return new SubjectTable(this.ids, pages, {
      subjects: this.counts.subjects + isPresent(row.state) - isPresent(before.states[slot]),
      pairs: this.counts.pairs + (row.pairs.length - before.lengthOf(slot)) / 2,
    });
  }
}

import type { Bitset } from '../matrix/bitset';
import type { AccessIndex } from '../index/access-index';
import type { IndexedSubject } from '../index/indexed-subject';

/** Subjects that answer a question, in the order of their ranks. */
export class SubjectList {
  readonly total: number;

  constructor(
    private readonly index: AccessIndex,
    private readonly ranks: Bitset,
  ) {
    this.total = ranks.count;
  }

  /** At most `size` subjects after the given rank; from the first one if it is absent. */
  page(afterRank: number | undefined, size: number): IndexedSubject[] {
    const page: IndexedSubject[] = [];
    for (const subject of this.from(afterRank === undefined ? 0 : afterRank + 1)) {
      if (page.length === size) break;
      page.push(subject);
    }
    return page;
  }

  all(): Generator<IndexedSubject> {
    return this.from(0);
  }

  private *from(rank: number): Generator<IndexedSubject> {
    for (const number of this.ranks.numbers(rank)) yield this.index.subjects[number]!;
  }
}

import { distinctPairs } from './distinct-pairs';
import { InternTable, NOT_INTERNED } from './intern-table';
import { SubjectState, type SubjectRow } from './subject-page';
import { SubjectTable } from './subject-table';

/** Gathers the subjects of one kind while a matrix is compiled. Pairs of subjects not declared are dropped. */
export class SubjectCollector {
  private readonly ids = new InternTable();
  private readonly states: SubjectState[] = [];
  /** Who holds a pair, and the pair, in order of arrival. A list for each subject would cost far more. */
  private readonly holders: number[] = [];
  private readonly pairs: number[] = [];

  /** An id that comes twice keeps the more restrictive of its states. */
  declare(id: string, state: SubjectState): void {
    const number = this.ids.intern(id);
    const before = this.states[number];
    this.states[number] = before === undefined || state > before ? state : before;
  }

  add(id: string, role: number, division: number): void {
    const holder = this.ids.numberOf(id);
    if (holder === NOT_INTERNED) return;
    this.holders.push(holder);
    this.pairs.push(role, division);
  }

  build(): SubjectTable {
    return SubjectTable.of(this.ids, this.rows());
  }

  private *rows(): Generator<SubjectRow> {
    const { starts, sorted } = this.sortByHolder();
    for (const [number, state] of this.states.entries()) {
      yield { state, pairs: distinctPairs(sorted, starts[number], starts[number + 1]) };
    }
  }

  /** A counting sort. */
  private sortByHolder() {
    const starts = new Uint32Array(this.ids.size + 1);
    for (const holder of this.holders) starts[holder + 1]! += 2;
    for (let number = 0; number < this.ids.size; number++) starts[number + 1]! += starts[number]!;
    const next = starts.slice();
    const sorted = new Int32Array(this.pairs.length);
    for (let i = 0; i < this.holders.length; i++) {
      const holder = this.holders[i]!;
      sorted[next[holder]!++] = this.pairs[2 * i]!;
      sorted[next[holder]!++] = this.pairs[2 * i + 1]!;
    }
    return { starts, sorted };
  }
}

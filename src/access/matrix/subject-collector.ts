import { distinctPairs } from './distinct-pairs';
import { InternTable, NOT_INTERNED } from './intern-table';
import type { Steps } from '../model/run-steps';
import { SubjectState, type SubjectRow } from './subject-page';
import { SubjectTable } from './subject-table';

/** Where the pairs of each subject begin, and the pairs. */
interface SortedPairs {
  readonly starts: Uint32Array;
  readonly sorted: Int32Array;
}

/** Collects the subjects of one kind while a matrix is compiled. Pairs of undeclared subjects are dropped. */
export class SubjectCollector {
  private readonly ids = new InternTable();
  private readonly states: SubjectState[] = [];
  /** The holder of each pair, and the pair, in order of arrival. A list per subject would cost far more. */
  private readonly holders: number[] = [];
  private readonly pairs: number[] = [];

  /** An id that occurs twice keeps the more restrictive of its states. */
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

  *build(): Steps<SubjectTable> {
    const sorted = yield* this.sortByHolder();
    return yield* SubjectTable.steps(this.ids, this.rows(sorted));
  }

  private *rows({ starts, sorted }: SortedPairs): Generator<SubjectRow> {
    for (const [number, state] of this.states.entries()) {
      yield { state, pairs: distinctPairs(sorted, starts[number], starts[number + 1]) };
    }
  }

  /** A counting sort. */
  private *sortByHolder(): Steps<SortedPairs> {
    const starts = new Uint32Array(this.ids.size + 1);
    for (const holder of this.holders) {
      starts[holder + 1]! += 2;
      yield;
    }
    for (let number = 0; number < this.ids.size; number++) {
      starts[number + 1]! += starts[number]!;
      yield;
    }
    const next = starts.slice();
    const sorted = new Int32Array(this.pairs.length);
    for (let i = 0; i < this.holders.length; i++) {
      const holder = this.holders[i]!;
      sorted[next[holder]!++] = this.pairs[2 * i]!;
      sorted[next[holder]!++] = this.pairs[2 * i + 1]!;
      yield;
    }
    return { starts, sorted };
  }
}

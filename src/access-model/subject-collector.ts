import { InternTable, NOT_INTERNED } from './intern-table';
import { SubjectState, type SubjectRow } from './subject-page';
import { SubjectTable } from './subject-table';

/** Gathers the subjects of one kind while a matrix is compiled. Pairs of subjects not declared are dropped. */
export class SubjectCollector {
  private readonly ids = new InternTable();
  private readonly rows: { state: SubjectState; pairs: number[] }[] = [];

  /** An id that comes twice keeps the more restrictive of its states. */
  declare(id: string, state: SubjectState): void {
    const number = this.ids.intern(id);
    const row = (this.rows[number] ??= { state, pairs: [] });
    if (state > row.state) row.state = state;
  }

  add(id: string, pairs: readonly number[]): void {
    const number = this.ids.numberOf(id);
    const row = number === NOT_INTERNED ? undefined : this.rows[number];
    if (row) for (const part of pairs) row.pairs.push(part);
  }

  pairsOf(id: string): readonly number[] {
    return this.rows[this.ids.numberOf(id)]?.pairs ?? [];
  }

  build(): SubjectTable {
    return SubjectTable.of(
      this.ids,
      this.rows.map(({ state, pairs }): SubjectRow => ({ state, pairs: distinctPairs(pairs) })),
    );
  }
}

/** Role and division numbers without the pairs that came before. */
export function distinctPairs(pairs: readonly number[]): readonly number[] {
  if (pairs.length <= 2) return pairs;
  const divisionsOf = new Map<number, Set<number>>();
  const distinct: number[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const role = pairs[i]!;
    const division = pairs[i + 1]!;
    const seen = divisionsOf.get(role) ?? new Set();
    if (seen.has(division)) continue;
    divisionsOf.set(role, seen.add(division));
    distinct.push(role, division);
  }
  return distinct;
}

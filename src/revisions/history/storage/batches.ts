/** Large enough to be worth a transaction, small enough that serialising it holds up no one. */
const MAX_ROWS = 2_000;
const MAX_CHARACTERS = 200_000;

/** Cuts facts into rows by the batch. */
export function* batches<Fact>(
  facts: readonly Fact[],
  toValues: (fact: Fact) => string[],
): Generator<string[][]> {
  let rows: string[][] = [];
  let characters = 0;
  for (const fact of facts) {
    const values = toValues(fact);
    rows.push(values);
    characters += values.reduce((sum, value) => sum + value.length, 0);
    if (rows.length < MAX_ROWS && characters < MAX_CHARACTERS) continue;
    yield rows;
    rows = [];
    characters = 0;
  }
  if (rows.length > 0) yield rows;
}

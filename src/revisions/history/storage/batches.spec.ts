import { batches } from './batches';

describe('batches', () => {
  const rowsOf = (facts: string[]) => [...batches(facts, (fact) => [fact])];

  it('keeps every fact, in its order', () => {
    const facts = Array.from({ length: 5_000 }, (_, i) => String(i));
    expect(rowsOf(facts).flat(2)).toEqual(facts);
  });

  it('bounds the rows of a batch', () => {
    const sizes = rowsOf(Array.from({ length: 4_001 }, () => 'x')).map(({ length }) => length);
    expect(sizes).toEqual([2_000, 2_000, 1]);
  });

  it('bounds the text of a batch, as one role may have hundreds of policies', () => {
    const sizes = rowsOf(Array.from({ length: 5 }, () => 'x'.repeat(100_000))).map(({ length }) => length);
    expect(sizes).toEqual([2, 2, 1]);
  });

  it('makes none of nothing', () => {
    expect(rowsOf([])).toEqual([]);
  });
});

/** What `numberOf` answers for an id that was never interned. */
export const NOT_INTERNED = -1;

/**
 * Numbers for opaque ids, in order of arrival. Ids compare as bytes.
 *
 * A table is shared by all revisions of a matrix and only ever grows, so that a number means the same
 * in each of them. That an id has a number therefore says nothing: each revision knows what it contains.
 */
export class InternTable {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  numberOf(id: string): number {
    return this.numbers.get(id) ?? NOT_INTERNED;
  }

  intern(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    this.numbers.set(id, this.numbers.size);
    return this.numbers.size - 1;
  }
}

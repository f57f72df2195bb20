import { UuidTable } from './uuid-table';

/** What `numberOf` answers for an id that was never interned. */
export const NOT_INTERNED = -1;

/**
 * Numbers for opaque ids, in order of arrival. Ids compare as bytes.
 *
 * A table is shared by all revisions of a matrix and only ever grows, so that a number means the same in each of them.
 * Having a number therefore says nothing about an id: each revision knows what it contains.
 */
export class InternTable {
  private readonly uuids = new UuidTable();
  private readonly others = new Map<string, number>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  numberOf(id: string): number {
    const number = this.uuids.numberOf(id);
    return number === NOT_INTERNED ? (this.others.get(id) ?? NOT_INTERNED) : number;
  }

  intern(id: string): number {
    const known = this.numberOf(id);
    if (known !== NOT_INTERNED) return known;
    if (!this.uuids.add(id, this.count)) this.others.set(id, this.count);
    return this.count++;
  }
}

import { UuidWords } from './uuid-words';

const FIRST_CAPACITY = 64;
const MAX_LOAD = 0.8;
/** A slot is a number plus one (0 when the slot is free) and the four words of its UUID. */
const SLOT_SIZE = 5;

/**
 * Numbers for ids that are UUIDs in lower case, as nearly all ids of Genesys Cloud are.
 *
 * The 128 bits of an id are stored next to its number in an open hash table, so that a lookup reads one place in
 * memory. A `Map` of 100,000 strings reads about five, and at that size each of them waits for main memory.
 */
export class UuidTable {
  private slots = new Int32Array(FIRST_CAPACITY * SLOT_SIZE);
  private count = 0;
  private readonly words = new UuidWords();

  /** The number of an id, or -1, also for an id that is not such a UUID. */
  numberOf(id: string): number {
    return this.words.read(id) ? this.slots[this.find()]! - 1 : -1;
  }

  /** False when the id is not such a UUID. An id is added once. */
  add(id: string, number: number): boolean {
    if ((this.count + 1) * SLOT_SIZE > this.slots.length * MAX_LOAD) this.grow();
    if (!this.words.read(id)) return false;
    this.put(number + 1);
    this.count++;
    return true;
  }

  /** Where the slot of the words begins, or the free one where it would. */
  private find(): number {
    const { a, b, c, d } = this.words;
    const { slots } = this;
    let at = (hashOf(this.words) & (slots.length / SLOT_SIZE - 1)) * SLOT_SIZE;
    while (slots[at] !== 0) {
      if (slots[at + 1] === a && slots[at + 2] === b && slots[at + 3] === c && slots[at + 4] === d) return at;
      at += SLOT_SIZE;
      if (at === slots.length) at = 0;
    }
    return at;
  }

  private put(numberPlusOne: number): void {
    const { slots, words } = this;
    const at = this.find();
    slots[at] = numberPlusOne;
    slots[at + 1] = words.a;
    slots[at + 2] = words.b;
    slots[at + 3] = words.c;
    slots[at + 4] = words.d;
  }

  private grow(): void {
    const { slots: before, words } = this;
    this.slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += SLOT_SIZE) {
      if (before[at] === 0) continue;
      words.a = before[at + 1]!;
      words.b = before[at + 2]!;
      words.c = before[at + 3]!;
      words.d = before[at + 4]!;
      this.put(before[at]!);
    }
  }
}

/** Every bit of the id affects every bit of the hash: ids generated in sequence differ in few. */
function hashOf({ a, b, c, d }: UuidWords): number {
  let hash = Math.imul(a, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16) ^ d, 0x27d4eb2f);
  return hash ^ (hash >>> 15);
}

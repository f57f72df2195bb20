/** A set of small numbers. Numbers beyond its size are not in it. */
export class Bitset {
  /** 32 numbers a word. */
  readonly words: Uint32Array;

  constructor(size: number) {
    this.words = new Uint32Array((size + 31) >>> 5);
  }

  static of(size: number, numbers: Iterable<number>): Bitset {
    const set = new Bitset(size);
    for (const number of numbers) set.add(number);
    return set;
  }

  add(number: number): void {
    const word = number >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (number & 31));
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }
}

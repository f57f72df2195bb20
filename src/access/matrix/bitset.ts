/** A set of small numbers. Numbers beyond its size are not in it. */
export class Bitset {
  /** 32 numbers per word. */
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

  delete(number: number): void {
    const word = number >>> 5;
    this.words[word] = (this.words[word] ?? 0) & ~(1 << (number & 31));
  }

  has(number: number): boolean {
    return ((this.words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
  }

  clone(): Bitset {
    const copy = new Bitset(this.words.length * 32);
    copy.words.set(this.words);
    return copy;
  }

  /** Adds the numbers of another set, as far as this one reaches. */
  unite({ words }: Bitset): void {
    const end = Math.min(words.length, this.words.length);
    for (let i = 0; i < end; i++) this.words[i]! |= words[i]!;
  }

  /** Keeps only the numbers that another set has, too. */
  intersect({ words }: Bitset): void {
    for (let i = 0; i < this.words.length; i++) this.words[i]! &= words[i] ?? 0;
  }

  /** Removes the numbers of another set. */
  subtract({ words }: Bitset): void {
    const end = Math.min(words.length, this.words.length);
    for (let i = 0; i < end; i++) this.words[i]! &= ~words[i]!;
  }

  get count(): number {
    return this.words.reduce((sum, word) => sum + bitsIn(word), 0);
  }

  /** How many of its numbers another set does not have. */
  countBeyond({ words }: Bitset): number {
    let sum = 0;
    for (let i = 0; i < this.words.length; i++) sum += bitsIn(this.words[i]! & ~(words[i] ?? 0));
    return sum;
  }

  /** Its numbers in ascending order, beginning with `from`. */
  *numbers(from = 0): Generator<number> {
    for (let i = from >>> 5; i < this.words.length; i++) {
      let word = this.words[i]!;
      if (i === from >>> 5) word &= -1 << (from & 31);
      for (; word !== 0; word &= word - 1) yield i * 32 + 31 - Math.clz32(word & -word);
    }
  }
}

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A set of number pairs of a known greatest size, in flat memory: half a million of them are no garbage. */
export class PairSet {
  /** A slot is free while its first number plus one is 0. */
  private readonly firsts: Int32Array;
  private readonly seconds: Float64Array;
  private readonly mask: number;

  /** `first` is a whole number from 0 to 2^31 - 2, `second` one from 0 to 2^53 - 1. */
  constructor(greatestSize: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(1, greatestSize) * 1.5));
    this.firsts = new Int32Array(slots);
    this.seconds = new Float64Array(slots);
    this.mask = slots - 1;
  }

  has(first: number, second: number): boolean {
    return this.firsts[this.find(first, second)] !== 0;
  }

  /** False when the pair was there before. */
  add(first: number, second: number): boolean {
    const at = this.find(first, second);
    if (this.firsts[at] !== 0) return false;
    this.firsts[at] = first + 1;
    this.seconds[at] = second;
    return true;
  }

  /** The slot of the pair, or the free one where it would be. */
  private find(first: number, second: number): number {
    let at = hashOf(first, second) & this.mask;
    while (this.firsts[at] !== 0 && (this.firsts[at] !== first + 1 || this.seconds[at] !== second)) {
      at = (at + 1) & this.mask;
    }
    return at;
  }
}

function hashOf(first: number, second: number): number {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second % 0x100000000, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ Math.floor(second / 0x100000000), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

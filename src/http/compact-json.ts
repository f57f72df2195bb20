import type { JsonShape } from './json-shape';

/** Copying an object member by member would change what it inherits from. */
export const PROTOTYPE = '__proto__';

/**
 * How long the JSON text of a parsed value is when nothing in it is optional: no spaces, no escapes, numbers of one digit.
 * NaN for what is larger than the shape or could not be stored.
 *
 * Everything that a text may hold besides (a member given twice, an escaped half of a surrogate pair, a number out of
 * range) makes the text longer than this. So a text of just this length is free of all of it, and most programs send such
 * texts: they need no second reading.
 */
export function compactLength(value: unknown, shape: JsonShape): number {
  return new CompactLength(shape).of(value, 0);
}

class CompactLength {
  private values = 0;

  constructor(private readonly shape: JsonShape) {}

  of(value: unknown, depth: number): number {
    if (++this.values > this.shape.values) return NaN;
    if (typeof value === 'string') return this.ofText(value);
    if (typeof value !== 'object') return typeof value === 'boolean' ? (value ? 4 : 5) : 1;
    if (value === null) return 4;
    if (depth === this.shape.depth) return NaN;
    return Array.isArray(value) ? this.ofList(value, depth + 1) : this.ofObject(value, depth + 1);
  }

  private ofText(text: string): number {
    return text.length > this.shape.text ? NaN : text.length + 2;
  }

  private ofList(list: readonly unknown[], depth: number): number {
    if (list.length > this.shape.items) return NaN;
    if (list.length === 0) return this.ofNothing();
    let length = 1 + list.length;
    for (const item of list) length += this.of(item, depth);
    return length;
  }

  private ofObject(object: object, depth: number): number {
    let length = 1;
    let members = 0;
    // Of all ways to walk an object that was parsed, this is the fastest.
    for (const name in object) {
      if (++members > this.shape.members || name === PROTOTYPE) return NaN;
      length += this.ofText(name) + 2 + this.of((object as Record<string, unknown>)[name], depth);
    }
    return members === 0 ? this.ofNothing() : length;
  }

  /** What is empty counts twice, as where texts are measured. */
  private ofNothing(): number {
    this.values++;
    return 2;
  }
}

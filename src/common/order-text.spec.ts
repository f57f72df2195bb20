import fc from 'fast-check';
import { orderText } from './order-text';

const texts = fc.array(fc.string({ unit: fc.constantFrom('\0', '\u0001', ' ', 'a', 'b') }), {
  minLength: 2,
  maxLength: 2,
});

/** The first difference decides. */
function compare(one: readonly string[], other: readonly string[]): number {
  const place = one.findIndex((text, i) => text !== other[i]);
  if (place < 0) return 0;
  return one[place]! < other[place]! ? -1 : 1;
}

describe('orderText', () => {
  it('orders texts as one after the other does, also where one begins with another', () => {
    const property = fc.property(texts, texts, (one, other) => {
      const [text, otherText] = [orderText(...one), orderText(...other)];
      expect(text === otherText ? 0 : text < otherText ? -1 : 1).toBe(compare(one, other));
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});

import fc from 'fast-check';
import { stream } from '../testing/build-chain';
import { MAX_LINE_BYTES } from './read-record';
import { splitLines } from './split-lines';

async function split(...chunks: (Buffer | string)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of splitLines(stream(chunks.map((chunk) => Buffer.from(chunk)))))
    lines.push(line.toString());
  return lines;
}

describe('splitLines', () => {
  it.each([
    ['nothing', [], []],
    ['an empty file', [''], []],
    ['a last line with an end', ['a\nb\n'], ['a', 'b']],
    ['a last line without an end', ['a\nb'], ['a', 'b']],
    ['CR LF', ['a\r\nb\r\n'], ['a', 'b']],
    ['CR and LF in two chunks', ['a\r', '\nb'], ['a', 'b']],
    ['a single CR, which ends no line', ['a\rb\n'], ['a\rb']],
    ['two CR, of which one belongs to the line', ['a\r\r\n'], ['a\r']],
    ['empty lines', ['a\n\n\nb\n\n'], ['a', '', '', 'b', '']],
    ['a line over many chunks', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ])('splits %s', async (_, chunks, expected) => {
    expect(await split(...chunks)).toEqual(expected);
  });

  it('splits the same however the bytes come', async () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '\r', '\n', '\r\n', '鍵'), { maxLength: 30 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (whole, size) => {
        const bytes = Buffer.from(whole);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        expect(await split(...chunks)).toEqual(await split(whole));
      }),
    );
  });

  it('keeps of a line without end only what shows that it is too long', async () => {
    const chunk = Buffer.alloc(MAX_LINE_BYTES / 2, 'x');
    let given = 0;
    async function* endless() {
      for (; given < 64; given++) yield await Promise.resolve(chunk);
      yield Buffer.from('\nnext\n');
    }
    const lengths: number[] = [];
    for await (const line of splitLines(endless())) lengths.push(line.length);
    expect(lengths).toEqual([MAX_LINE_BYTES + 2, 4]);
  });
});

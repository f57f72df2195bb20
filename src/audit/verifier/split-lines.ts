import { MAX_LINE_BYTES } from './read-record';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const EMPTY = Buffer.alloc(0);
// A line that ends in CR LF may be one byte longer, and one more byte shows that a line is too long.
const KEPT_BYTES = MAX_LINE_BYTES + 2;

/**
 * Splits bytes at LF or CR LF; the last line needs no end. Of a line that is too long, only enough is retained for its
 * reader to see that it is, so that memory stays bounded.
 */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = EMPTY;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield withoutCarriageReturn(join(rest, chunk.subarray(start, end)));
      rest = EMPTY;
      start = end + 1;
    }
    rest = join(rest, chunk.subarray(start));
  }
  if (rest.length > 0) yield withoutCarriageReturn(rest);
}

function join(rest: Buffer, piece: Buffer): Buffer {
  if (rest.length === 0) return piece;
  return Buffer.concat([rest, piece.subarray(0, Math.max(0, KEPT_BYTES - rest.length))]);
}

function withoutCarriageReturn(line: Buffer): Buffer {
  return line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line;
}

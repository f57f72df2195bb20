import { Readable } from 'node:stream';
import { TooManyExportsError } from './too-many-exports-error';

export const MOST_EXPORTS_AT_ONCE = 4;

/** Lets a few files be made at once and no more: each keeps its revision in memory until its reader has it all. */
export class TableExports {
  private open = 0;

  /** A stream of the chunks, which are made as it is read. Throws TooManyExportsError (503). */
  stream(chunks: AsyncIterable<string | Buffer>): Readable {
    if (this.open >= MOST_EXPORTS_AT_ONCE) throw new TooManyExportsError(MOST_EXPORTS_AT_ONCE);
    this.open++;
    return Readable.from(chunks, { objectMode: false }).once('close', () => this.open--);
  }
}

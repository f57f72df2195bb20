import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { HttpSettings } from '../config/settings';
import { streamFor } from './stream-for';
import { TooManyExportsError } from './tables.errors';

export const MOST_EXPORTS_AT_ONCE = 4;

/** Lets a few files be made at once and no more: each keeps its revision in memory until its reader has it all. */
@Injectable()
export class TableExports {
  private open = 0;

  constructor(@Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>) {}

  /**
   * A stream of the chunks, which are made as it is read; a reader who stands still is cut off. Throws
   * TooManyExportsError (503).
   */
  stream(chunks: AsyncIterable<string | Buffer>): Readable {
    if (this.open >= MOST_EXPORTS_AT_ONCE) throw new TooManyExportsError(MOST_EXPORTS_AT_ONCE);
    this.open++;
    return streamFor(chunks, this.settings.exportReaderTimeoutMs).once('close', () => this.open--);
  }
}

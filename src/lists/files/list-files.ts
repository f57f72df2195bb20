import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { TableDocument } from '../../tables/table-document';
import { TableExports } from '../../tables/table-exports';
import { tableFormats } from '../../tables/table-formats';
import type { FileFormat } from './file-format.query';

/** Answers with whole lists as files. */
@Injectable()
export class ListFiles {
  constructor(private readonly exports: TableExports) {}

  /** Throws TooManyExportsError (503). */
  answer(document: TableDocument, format: FileFormat, reply: FastifyReply): StreamableFile {
    return this.answerWith(tableFormats[format].write(document), { name: document.key, format }, reply);
  }

  /** A file whose text is made elsewhere. */
  answerWith(
    chunks: AsyncIterable<string | Buffer>,
    { name, format }: { readonly name: string; readonly format: FileFormat },
    reply: FastifyReply,
  ): StreamableFile {
    const { mediaType, headers } = tableFormats[format];
    const stream = this.exports.stream(chunks);
    void reply.headers({ ...headers, vary: 'Accept' });
    return new StreamableFile(stream, {
      type: mediaType,
      disposition: `attachment; filename="rolecall-${name}.${format}"`,
    });
  }
}

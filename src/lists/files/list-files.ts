import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { HttpSettings } from '../../config/settings';
import { ExpensiveWork } from '../../http/expensive';
import { streamFor } from '../../tables/stream-for';
import type { TableDocument } from '../../tables/table-document';
import { tableFormats } from '../../tables/table-formats';
import type { FileFormat } from './file-format.query';

/** Answers with whole lists as files. */
@Injectable()
export class ListFiles {
  constructor(
    private readonly work: ExpensiveWork,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
  ) {}

  /** The file is produced as it is read; a stalled reader is cut off. Throws as ExpensiveWork. */
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
    this.work.untilAnswered(reply);
    const stream = streamFor(chunks, this.settings.exportReaderTimeoutMs);
    void reply.headers({ ...headers, vary: 'Accept' });
    return new StreamableFile(stream, {
      type: mediaType,
      disposition: `attachment; filename="rolecall-${name}.${format}"`,
    });
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { actorOf } from '../../audit/event/audit-actor';
import { AuditLog } from '../../audit/log/audit-log';
import type { Requester } from '../../auth/requested-by';
import { HttpSettings } from '../../config/settings';
import { streamFor } from '../../tables/stream-for';
import { GenesysAuditReader, type GenesysAuditFilter } from '../store/genesys-audit-reader';
import { genesysAuditFormats, type GenesysAuditFormat } from './genesys-audit-formats';

interface GenesysAuditExport {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Exports of the kept audits. Each is recorded before it begins. */
@Injectable()
export class GenesysAuditExports {
  private readonly logger = new Logger(GenesysAuditExports.name);

  constructor(
    private readonly reader: GenesysAuditReader,
    private readonly log: AuditLog,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
  ) {}

  /** Throws what the log throws. */
  async open(
    format: GenesysAuditFormat,
    filter: GenesysAuditFilter,
    by: Requester,
  ): Promise<GenesysAuditExport> {
    const { seq } = await this.log.record({
      action: 'genesys_audits.exported',
      actor: actorOf(by.caller),
      target: null,
      outcome: 'success',
      after: { format, filter: { ...filter } },
      requestId: by.requestId,
    });
    const { mediaType, extension, write } = genesysAuditFormats[format];
    const stream = streamFor(write(this.reader.all(filter)), this.settings.exportReaderTimeoutMs);
    stream.once('error', (error) =>
      this.logger.warn({ msg: 'An export of audits of Genesys broke off', err: error }),
    );
    return { stream, mediaType, fileName: `genesys-audits-${seq}.${extension}` };
  }
}

import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Requester } from '../../auth/requested-by';
import { HttpSettings } from '../../config/settings';
import { StalledReaderError, streamFor } from '../../tables/stream-for';
import { actorOf } from '../event/audit-actor';
import { AuditLog } from '../log/audit-log';
import type { AuditFilter } from '../reading/audit-filter';
import { AuditReader } from '../reading/audit-reader';
import { exportFormats, type ExportFormatName } from './export-formats';

export interface AuditExport {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Exports of the log. Each is itself recorded first, as the last record that it may hold. */
@Injectable()
export class AuditExports {
  private readonly logger = new Logger(AuditExports.name);

  constructor(
    private readonly reader: AuditReader,
    private readonly log: AuditLog,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
  ) {}

  /**
   * The stream is read from the log as fast as it is consumed, in constant memory; destroying it ends the read. Throws
   * what the log throws.
   */
  async open(format: ExportFormatName, filter: AuditFilter, by: Requester): Promise<AuditExport> {
    const { seq, chain } = await this.log.record({
      action: 'audit.exported',
      actor: actorOf(by.caller),
      target: null,
      outcome: 'success',
      after: { format, filter: { ...filter } },
      requestId: by.requestId,
    });
    const range = await this.reader.rangeOf(filter);
    const batches = this.reader.batches(filter, { first: range.first, last: Math.min(range.last, seq) });
    const { mediaType, extension, write } = exportFormats[format];
    const stream = streamFor(write(batches), this.settings.exportReaderTimeoutMs);
    stream.once('error', (error) => void this.recordCut(error, format, by));
    return { stream, mediaType, fileName: `rolecall-audit-${chain.slice(0, 8)}-${seq}.${extension}` };
  }

  /** What had left the service by then is not the whole log, regardless of what the record of the export says. */
  private async recordCut(cause: Error, format: ExportFormatName, by: Requester): Promise<void> {
    const reason = cause instanceof StalledReaderError ? cause.message : 'broken_off';
    const act = { action: 'audit.exported', actor: actorOf(by.caller), target: null } as const;
    await this.log
      .record({ ...act, outcome: 'failed', reason, after: { format }, requestId: by.requestId })
      .catch((error: unknown) =>
        this.logger.error({ msg: 'The audit event could not be recorded', err: error }),
      );
  }
}

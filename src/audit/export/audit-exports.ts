import { Readable } from 'node:stream';
import type { Requester } from '../../auth/requested-by';
import { actorOf } from '../event/audit-actor';
import type { AuditLog } from '../log/audit-log';
import type { AuditFilter } from '../reading/audit-filter';
import type { AuditReader } from '../reading/audit-reader';
import { exportFormats, type ExportFormatName } from './export-formats';

export interface AuditExport {
  readonly stream: Readable;
  readonly mediaType: string;
  readonly fileName: string;
}

/** Exports of the log. Each is itself recorded first, as the last record that it may hold. */
export class AuditExports {
  constructor(
    private readonly reader: AuditReader,
    private readonly log: AuditLog,
  ) {}

  /** The stream reads as fast as it is read from, in constant memory; destroying it ends the reading. */
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
    const stream = Readable.from(write(batches), { objectMode: false });
    return { stream, mediaType, fileName: `rolecall-audit-${chain.slice(0, 8)}-${seq}.${extension}` };
  }
}

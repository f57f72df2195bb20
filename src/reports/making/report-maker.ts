import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { v7 as uuidv7 } from 'uuid';
import type { JsonValue } from '../../audit/audit-record';
import { AuditLog } from '../../audit/log/audit-log';
import type { Requester } from '../../auth/requested-by';
import { HttpSettings } from '../../config/settings';
import type { TableDocument } from '../../tables/table-document';
import { streamFor } from '../../tables/stream-for';
import { counted } from '../counted';
import { tableFormats, type TableFormatName } from '../../tables/table-formats';
import { ReportRecord, type RequestedReport } from '../report-record';
import { sealedChunks } from '../sealed-chunks';

/** The kind of the requested report, and what goes into its record, such as the revision. */
export interface ReportJob {
  readonly kind: 'access' | 'activity' | 'impact';
  readonly format: TableFormatName;
  readonly about: Readonly<Record<string, JsonValue>>;
  /** Makes the document; receives what was recorded when the report was requested. */
  readonly build: (requested: RequestedReport) => Promise<TableDocument>;
}

/** A report in progress: reading the stream makes it. */
export interface OpenReport {
  /** UUID; the target of its records in the audit log. */
  readonly id: string;
  readonly stream: Readable;
}

/** Makes reports, piece by piece and in constant memory, and records who requested each and the hash of each. */
@Injectable()
export class ReportMaker {
  constructor(
    private readonly log: AuditLog,
    @Inject(HttpSettings) private readonly settings: Pick<HttpSettings, 'exportReaderTimeoutMs'>,
  ) {}

  /**
   * Records that the report was requested, and starts it. When it is complete, its hash is recorded before its last
   * bytes leave. Throws whatever `build` or the log throws.
   */
  async open({ kind, format, about, build }: ReportJob, by: Requester): Promise<OpenReport> {
    const id = uuidv7();
    const record = new ReportRecord(this.log, { id, kind, about: { ...about, format } }, by);
    const requested = await record.requested();
    const document = await record.failing(() => build(requested));
    return { id, stream: this.streamOf(document, format, record) };
  }

  private streamOf(document: TableDocument, format: TableFormatName, record: ReportRecord): Readable {
    const { document: read, rows } = counted(document);
    let isMade = false;
    const chunks = sealedChunks(tableFormats[format].write(read), async (sums) => {
      await record.made({ ...sums, rows: rows() });
      isMade = true;
    });
    const stream = streamFor(chunks, this.settings.exportReaderTimeoutMs);
    stream.once('close', () => {
      if (!isMade) void record.brokenOff(stream.errored, rows());
    });
    return stream;
  }
}

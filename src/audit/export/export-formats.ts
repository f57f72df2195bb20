import { inBatches } from '../../common/tables/in-batches';
import { writeCsv } from '../../common/tables/write-csv';
import { auditTable } from './csv-table';
import { toOcsf } from './to-ocsf';

/** How the log leaves the service. */
export interface ExportFormat {
  readonly mediaType: string;
  readonly extension: string;
  /** `lines` are records in canonical JSON, oldest first. */
  readonly write: (lines: AsyncIterable<string>) => AsyncIterable<string>;
}

const NDJSON = 'application/x-ndjson';

export const exportFormats = {
  /** The records themselves: what `rolecall-verify` reads. */
  ndjson: { mediaType: NDJSON, extension: 'ndjson', write: (lines) => joined(lines, (line) => line) },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    write: (lines) => writeCsv(auditTable(lines)),
  },
  /** One OCSF event a line. */
  ocsf: {
    mediaType: NDJSON,
    extension: 'ocsf.ndjson',
    write: (lines) => joined(lines, (line) => JSON.stringify(toOcsf(line))),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

async function* joined(lines: AsyncIterable<string>, form: (line: string) => string): AsyncGenerator<string> {
  for await (const batch of inBatches(lines)) yield batch.map((line) => `${form(line)}\n`).join('');
}

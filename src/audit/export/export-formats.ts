import { setImmediate as nextTurn } from 'node:timers/promises';
import { writeCsv } from '../../tables/write-csv';
import { auditTable } from './csv-table';
import { toOcsf } from './to-ocsf';

/** Records in canonical JSON, oldest first, a few at a time. */
type RecordBatches = AsyncIterable<readonly string[]>;

/** How the log leaves the service. */
export interface ExportFormat {
  readonly mediaType: string;
  readonly extension: string;
  readonly write: (batches: RecordBatches) => AsyncIterable<string>;
}

const NDJSON = 'application/x-ndjson';

export const exportFormats = {
  /** The records themselves: what `rolecall-verify` reads. */
  ndjson: { mediaType: NDJSON, extension: 'ndjson', write: (batches) => joined(batches, (line) => line) },
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
    write: (batches) => writeCsv(auditTable(batches)),
  },
  /** One OCSF event a line. */
  ocsf: {
    mediaType: NDJSON,
    extension: 'ocsf.ndjson',
    write: (batches) => joined(batches, (line) => JSON.stringify(toOcsf(line))),
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatName = keyof typeof exportFormats;

async function* joined(batches: RecordBatches, form: (line: string) => string): AsyncGenerator<string> {
  for await (const batch of batches) {
    if (batch.length > 0) yield batch.map((line) => `${form(line)}\n`).join('');
    await nextTurn();
  }
}

import { exportFormats, type ExportFormatName } from '../../src/audit/export/export-formats';
import { AuditReader } from '../../src/audit/reading/audit-reader';
import type { DatabaseSettings } from '../../src/config/settings';
import { openDatabase } from '../../src/database/open-database';

/** What one export took. */
export interface ExportMeasurement {
  readonly milliseconds: number;
  readonly bytes: number;
  /** The most memory that this process was seen to hold. */
  readonly peakBytes: number;
}

/** A process of its own, so that its peak memory is that of the export alone. */
async function main([settings = '', format = '']: readonly string[]): Promise<void> {
  const database = await openDatabase(JSON.parse(settings) as DatabaseSettings);
  const reader = new AuditReader(database);
  const { seq: last } = await reader.head();
  const start = performance.now();
  let bytes = 0;
  let peakBytes = 0;
  const { write } = exportFormats[format as ExportFormatName];
  for await (const chunk of write(reader.batches({}, { first: 1, last }))) {
    bytes += Buffer.byteLength(chunk);
    // Not the peak that the system counted: it begins with that of the process that started this one.
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }
  const measurement: ExportMeasurement = {
    milliseconds: performance.now() - start,
    bytes,
    peakBytes,
  };
  await database.close();
  process.stdout.write(JSON.stringify(measurement));
}

void main(process.argv.slice(2));

import { inBatches } from '../../src/tables/in-batches';
import type { Row } from '../../src/tables/table-document';
import { writeXlsx } from '../../src/tables/xlsx/write-xlsx';
import type { Bar } from '../bar';

const ROWS = 300_000;
const MAX_HEAP_MB = 100;
const COLUMNS = ['user', 'email', 'role', 'division', 'source'].map((key) => ({ key, title: key }));

interface Cost {
  readonly cpuMs: number;
  readonly heapMb: number;
  readonly megabytes: number;
}

/** A workbook of 300,000 rows, streamed. */
export async function benchTables(): Promise<readonly Bar[]> {
  const { cpuMs, heapMb, megabytes } = await cost(writeXlsx(workbook()));
  return [
    {
      name: `workbook of ${ROWS} rows: growth of the heap`,
      measured: `${Math.round(heapMb)} MB`,
      bar: `< ${MAX_HEAP_MB} MB`,
      passed: heapMb < MAX_HEAP_MB,
    },
    {
      name: 'its CPU time of all threads',
      measured: `${Math.round(cpuMs)} ms for ${megabytes.toFixed(1)} MB`,
      bar: 'information',
      passed: true,
    },
  ];
}

async function cost(chunks: AsyncIterable<Uint8Array>): Promise<Cost> {
  globalThis.gc?.();
  const [heap, cpu] = [process.memoryUsage().heapUsed, process.cpuUsage()];
  let [bytes, most] = [0, heap];
  for await (const chunk of chunks) {
    bytes += chunk.length;
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1_000, heapMb: (most - heap) / 2 ** 20, megabytes: bytes / 2 ** 20 };
}

function workbook() {
  const table = { key: 'access', title: 'Access', columns: COLUMNS, batches: inBatches(rows()) };
  return { key: 'bench', title: 'Access', facts: [], tables: [table] };
}

function* rows(): Generator<Row> {
  for (let at = 0; at < ROWS; at++)
    yield [`User ${at}`, `user.${at}@example.com`, `Role ${at % 97}`, `Division ${at % 31}`, 'direct'];
}

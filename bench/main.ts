import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { barTable, type Bar } from './bar';
import { benchHttp, httpBars } from './http/bench-http';
import { benchMatrix } from './matrix/bench-matrix';
import { matrixBars } from './matrix/matrix-bars';
import { benchOrgRead, orgReadBars } from './org-read/bench-org-read';
import { readCounted } from './org-read/counted-reader';

const RESULTS = 'bench-results';
const UNLIMITED = 100_000;

/** Every measurement of the product, on this machine alone, in one run. Takes about three minutes. */
async function main(): Promise<void> {
  console.log(`Node ${process.version}, ${cpus().length} cores\n`);
  const http = await benchHttp(4, 5);
  const bars: Bar[] = [...report(httpBars(http))];

  const { picture } = await readCounted('100k', UNLIMITED, { rateLimitPerMinute: null });
  const matrix = await benchMatrix({ ...picture, revision: 1 });
  bars.push(...report(matrixBars(matrix)));

  console.log('Reading 10k at the default limit takes more than a minute …');
  const orgRead = await benchOrgRead();
  bars.push(...report(orgReadBars(orgRead)));

  mkdirSync(RESULTS, { recursive: true });
  const file = `${RESULTS}/bench.json`;
  writeFileSync(file, `${JSON.stringify({ node: process.version, bars, http, matrix, orgRead }, null, 2)}\n`);
  console.log(`\nWritten to ${file}. ${bars.filter(({ passed }) => !passed).length} bars missed.`);
}

function report(bars: readonly Bar[]): readonly Bar[] {
  console.log(`${barTable(bars)}\n`);
  return bars;
}

void main();

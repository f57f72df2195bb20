import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Bar } from '../bar';
import { measureScale, type ScaleFigures } from './measure-scale';

export const SCALE_RESULT = 'bench-results/scale.json';
/** The aim for 100,000 users. */
const MAX_RESIDENT_MIB = 400;

export interface ScaleResult {
  readonly measured: readonly ScaleFigures[];
}

/** What two instances on PostgreSQL take, for the sheet in docs/benchmarks.md. */
export async function benchScale(): Promise<Bar[]> {
  const measured = [await measureScale('10k'), await measureScale('100k')];
  mkdirSync(dirname(SCALE_RESULT), { recursive: true });
  writeFileSync(SCALE_RESULT, `${JSON.stringify({ measured } satisfies ScaleResult, null, 2)}\n`);
  return measured.flatMap((figures) => barsOf(figures));
}

function barsOf({ users, cpuMicros, residentMiB, liveMiB, calls, rows, databaseMiB }: ScaleFigures): Bar[] {
  const isLarge = users >= 100_000;
  return [
    {
      name: `${users} users, memory of an instance`,
      measured: `${residentMiB.toFixed(0)} MiB, ${liveMiB.toFixed(0)} in use`,
      bar: isLarge ? `<= ${MAX_RESIDENT_MIB} MiB` : 'information',
      passed: !isLarge || residentMiB <= MAX_RESIDENT_MIB,
    },
    {
      name: `${users} users, check, calls, rows, database`,
      measured: `${cpuMicros.toFixed(0)} us, ${calls}, ${rows}, ${databaseMiB.toFixed(0)} MiB`,
      bar: 'information',
      passed: true,
    },
  ];
}

import { benchMatrix } from './bench-matrix';
import { generatedSnapshot, org100k } from './generated-snapshot';
import { matrixBars, matrixReport } from './matrix-bars';

/** Measures the matrix alone, on a generated organisation. Fails when a bar is missed. */
async function main(): Promise<void> {
  const result = await benchMatrix(generatedSnapshot(org100k));
  process.stdout.write(`${matrixReport(result)}\n`);
  if (matrixBars(result).some(({ passed }) => !passed)) process.exitCode = 1;
}

void main();

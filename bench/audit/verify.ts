import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeGeneratedExport } from './generated-export';
import type { VerifyMeasurement } from './verify-once';

const DEFAULT_RECORDS = 1_000_000;
const MIN_RECORDS_PER_SECOND = 50_000;
const MAX_PEAK_BYTES = 150 * 1024 * 1024;

/** Measures `rolecall-verify` on a generated export (`verify.js [records]`). Fails when a bar is missed. */
async function main(): Promise<void> {
  const records = Number(process.argv[2] ?? DEFAULT_RECORDS);
  const directory = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  try {
    const { bytes, ...paths } = await writeGeneratedExport(directory, records);
    const measurement = verifyInChild(paths.exportPath, paths.checkpointPath, paths.publicKeyPath);
    const rate = (records / measurement.milliseconds) * 1_000;
    process.stdout.write(summary(records, bytes, rate, measurement));
    const { exitCode, peakBytes } = measurement;
    if (exitCode !== 0 || rate < MIN_RECORDS_PER_SECOND || peakBytes > MAX_PEAK_BYTES) process.exitCode = 1;
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function verifyInChild(exportPath: string, checkpointPath: string, publicKeyPath: string): VerifyMeasurement {
  const verifier = join(__dirname, 'verify-once.js');
  const args = [verifier, exportPath, '--checkpoint', checkpointPath, '--public-key', publicKeyPath];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as VerifyMeasurement;
}

function summary(records: number, bytes: number, rate: number, measurement: VerifyMeasurement): string {
  const { exitCode, peakBytes } = measurement;
  return [
    `${records} records of ${Math.round(bytes / records)} bytes, exit code ${exitCode}`,
    `verified a second: ${Math.round(rate)} (bar >= ${MIN_RECORDS_PER_SECOND})`,
    `peak memory: ${megabytes(peakBytes)} (bar <= ${megabytes(MAX_PEAK_BYTES)})`,
    '',
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}

void main();

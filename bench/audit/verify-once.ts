import { performance } from 'node:perf_hooks';
import { run } from '../../src/audit/verifier/run';

/** What one run of the verifier took. */
export interface VerifyMeasurement {
  readonly exitCode: number;
  readonly milliseconds: number;
  /** The most memory that this process ever held. */
  readonly peakBytes: number;
}

/** A process of its own, so that its peak memory is that of the verification alone. */
async function main(): Promise<void> {
  const start = performance.now();
  const { exitCode } = await run(process.argv.slice(2));
  const measurement: VerifyMeasurement = {
    exitCode,
    milliseconds: performance.now() - start,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(JSON.stringify(measurement));
}

void main();

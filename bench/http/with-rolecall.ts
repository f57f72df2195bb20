import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import type { MeasuredServer } from './measured-server';
import { startRolecall } from './start-rolecall';

/** Starts the service on the organisation `demo` in an empty folder, and ends and removes everything afterwards. */
export async function withRolecall<Result>(
  { script }: { readonly script?: string },
  work: (rolecall: MeasuredServer, userIds: readonly string[]) => Promise<Result>,
): Promise<Result> {
  const simulator = await startSimulator({ org: 'demo' });
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  try {
    const rolecall = await startRolecall(simulator.url, dataDir, { script });
    try {
      return await work(rolecall, [...simulator.org.users.keys()]);
    } finally {
      await rolecall.stop();
    }
  } finally {
    await simulator.close();
    rmSync(dataDir, { recursive: true });
  }
}

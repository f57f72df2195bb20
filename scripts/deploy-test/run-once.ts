import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import { serviceEnvironment } from '../crash-test/service-environment';
import { ServiceProcess } from '../crash-test/service-process';
import { waitUntilReady } from './wait-until-ready';

const KEY = 'rk_deploy-deploy-deploy-deploy-deploy-dep';
const MAX_END_MS = 15_000;

/** How to start a service, and how to ask whether it lives. */
export interface Deployed {
  readonly cwd: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly probe?: (port: string) => Promise<unknown>;
}

/**
 * Starts the service on a simulated organisation and an empty folder of its own, waits until it can answer checks, asks
 * its probe, and ends it with SIGTERM. Says how long the parts took; throws where one of them fails.
 */
export async function runOnce({ cwd, command, env, probe }: Deployed): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rolecall-deploy-'));
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const began = performance.now();
  const own = serviceEnvironment({ dataDir, remove: () => Promise.resolve() }, simulator, KEY);
  const service = await ServiceProcess.start({ ...env, ...own }, cwd, command);
  try {
    await waitUntilReady(service.url);
    const readyMs = performance.now() - began;
    await probe?.(new URL(service.url).port);
    const { ms, code } = await service.terminate();
    if (code !== 0 || ms > MAX_END_MS) throw new Error(`SIGTERM: exit code ${code} after ${ms} ms.`);
    return `ready after ${(readyMs / 1_000).toFixed(1)} s, ended ${Math.round(ms)} ms after SIGTERM`;
  } finally {
    await service.kill();
    await simulator.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

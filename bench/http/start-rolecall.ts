import { join } from 'node:path';
import { MeasuredServer } from './measured-server';

export const KEY = `rk_${'b'.repeat(43)}`;
const SERVER = join(__dirname, 'rolecall-server.js');
const POLL_MS = 50;

/** Starts the service on a simulator, in an empty folder, and waits until it can answer checks. */
export async function startRolecall(
  simulatorUrl: string,
  dataDir: string,
  { script = SERVER, env = {} }: { script?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<MeasuredServer> {
  const server = await MeasuredServer.start(script, {
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulatorUrl,
    PORT: '0',
    ROLECALL_BOOTSTRAP_API_KEY: KEY,
    // Never reached, so that it costs what it costs in production.
    RATE_LIMIT_CHECKS_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'error',
    DATA_DIR: dataDir,
    ...env,
  });
  while ((await fetch(`${server.url}/health/ready`)).status !== 200) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return server;
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../simulator/simulator';
import { startService } from '../src/start-service';

const CLIENTS = join('test', 'clients');
const KEY = 'rk_clients-clients-clients-clients-clients';
const STEPS = [
  ['ci', '--ignore-scripts', '--no-audit', '--no-fund'],
  ...['generate', 'compile', 'bundle'].map(run),
];

function run(script: string): string[] {
  return ['run', '--silent', script];
}

/** Generates clients from openapi.json, compiles them strictly, and runs one scenario with each against the demo. */
async function clientTest(): Promise<void> {
  for (const step of STEPS) await npm(step);
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-clients-'));
  const simulator = await startSimulator({ org: 'demo', port: 0 });
  const service = await startService({
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulator.url,
    GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
    CHANGES_ENABLED: 'true',
    ROLECALL_BOOTSTRAP_API_KEY: KEY,
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    PORT: '0',
  });
  try {
    const url = await service.getUrl();
    await isReady(url);
    await npm([...run('scenario'), '--', url, KEY]);
  } finally {
    await service.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isReady(url: string): Promise<void> {
  while (!(await fetch(`${url}/health/ready`)).ok) await new Promise((resolve) => setTimeout(resolve, 100));
}

function npm(parameters: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', parameters, { cwd: CLIENTS, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ${parameters.join(' ')} ended with ${code}.`));
    });
  });
}

clientTest().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

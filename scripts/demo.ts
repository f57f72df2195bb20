import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoPeople } from '../simulator/org/demo/demo-ids';
import { startSimulator } from '../simulator/simulator';
import { InvalidSettingsError } from '../src/config/invalid-settings-error';
import { readSettings } from '../src/config/read-settings';
import { startService } from '../src/start-service';
import type { SyncStatusDto } from '../src/sync/sync.dto';

type DemoPerson = (typeof demoPeople)[keyof typeof demoPeople];

const port = process.env.PORT ?? '3000';
const simulatorPort = process.env.SIMULATOR_PORT ?? '3900';
const apiKey = `rk_${randomBytes(32).toString('base64url')}`;

/** Starts a simulated organisation and the service in one process, and shows what to try. Ctrl-C ends both. */
async function demo(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-demo-'));
  process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const simulator = await startSimulator({ org: 'demo', port: Number(simulatorPort) });
  console.log(`Simulated Genesys Cloud "${simulator.org.name}" at ${simulator.url}`);
  const service = await startService(readSettings(demoSettings(simulator.url, dataDir)));
  const url = `http://127.0.0.1:${port}`;
  await showProgress(url);
  showWhatToTry(url);
  service.getHttpServer().on('close', () => void simulator.close());
}

/** The demo takes its ports and nothing else from the environment: it works whatever is set there for a real start. */
function demoSettings(simulatorUrl: string, dataDir: string) {
  return {
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulatorUrl,
    ROLECALL_BOOTSTRAP_API_KEY: apiKey,
    PORT: port,
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    DATA_DIR: dataDir,
    // Nothing real can be changed: the organisation is gone with the demo.
    CHANGES_ENABLED: 'true',
  };
}

async function showProgress(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/sync`, { headers: { authorization: `Bearer ${apiKey}` } });
    const { run, snapshot } = (await answer.json()) as SyncStatusDto;
    if (run !== undefined) {
      const { partsDone, partsTotal, calls } = run.progress;
      console.log(`Reading the organisation: ${partsDone} of ${partsTotal} parts, ${calls} calls`);
      if (run.failure !== undefined) throw new Error(run.failure.detail);
    }
    if (snapshot !== undefined) {
      const { users, roles, grants } = snapshot.counts;
      return console.log(`Read: ${users} users, ${roles} roles, ${grants} grants.\n`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function showWhatToTry(url: string): void {
  const curl = ({ id, permission, divisionId }: DemoPerson) =>
    `curl -s -H "Authorization: Bearer ${apiKey}" \\\n  "${url}/api/v1/check-permission?userId=${id}&permission=${permission}&divisionId=${divisionId}"`;
  console.log(`Swagger UI  ${url}/docs`);
  console.log(`API key     ${apiKey}\n`);
  console.log(`May she edit queues there? Yes, by a role of her own:\n${curl(demoPeople.allowed)}\n`);
  console.log(`No: she may, but in another division:\n${curl(demoPeople.denied)}\n`);
  console.log(`Yes, but only through a group:\n${curl(demoPeople.viaGroupOnly)}\n`);
  console.log('Ctrl-C stops both.');
}

function explain(error: unknown): string {
  if (error instanceof InvalidSettingsError) return error.message;
  const { code, port: taken } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${taken} is in use. Choose others: PORT=3001 SIMULATOR_PORT=3901 npm run demo`;
  return error instanceof Error ? error.message : String(error);
}

demo().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { orgNames } from '../simulator/org/create-org';
import { demoPeople } from '../simulator/org/demo/demo-ids';
import { startSimulator } from '../simulator/simulator';
import { InvalidSettingsError } from '../src/config/invalid-settings-error';
import { readSettings } from '../src/config/read-settings';
import { startService } from '../src/start-service';
import type { SyncStatusDto } from '../src/sync/sync.dto';
import { demoSettings } from './demo/demo-settings';

type DemoPerson = (typeof demoPeople)[keyof typeof demoPeople];

/** Another organisation than that of the demo is a large one, which is read as fast as it can be. */
const { DEMO_ORG = 'demo' } = process.env;
const org = orgNames.find((name) => name === DEMO_ORG);
const simulatorPort = process.env.SIMULATOR_PORT ?? '3900';

/** Starts a simulated organisation and the service in one process, and shows what to try. Ctrl-C ends both. */
async function demo(): Promise<void> {
  if (org === undefined) throw new Error(`DEMO_ORG must be one of ${orgNames.join(', ')}.`);
  const temporaryFolder = mkdtempSync(join(tmpdir(), 'rolecall-demo-'));
  process.on('exit', () => rmSync(temporaryFolder, { recursive: true, force: true }));
  const simulator = await startSimulator({
    org,
    port: Number(simulatorPort),
    ...(org !== 'demo' && { modes: { rateLimitPerMinute: null } }),
  });
  console.log(`Simulated Genesys Cloud "${simulator.org.name}" at ${simulator.url}`);
  const settings = org === 'demo' ? process.env : { GENESYS_RATE_LIMIT_PER_MINUTE: '100000', ...process.env };
  const { env, ignored } = demoSettings(settings, simulator.url, temporaryFolder);
  if (ignored.length > 0) console.log(`Set, and not used by the demo: ${ignored.join(', ')}`);
  if (existsSync('.env')) console.log('The demo does not read .env, only the environment.');
  const { bootstrapApiKey = '' } = readSettings(env).auth;
  const service = await startService(env);
  const url = await service.getUrl();
  await showProgress(url, bootstrapApiKey);
  showWhatToTry(url, bootstrapApiKey);
  service.getHttpServer().on('close', () => void simulator.close());
}

async function showProgress(url: string, apiKey: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/v1/sync`, { headers: { authorization: `Bearer ${apiKey}` } });
    const { run, snapshot } = (await answer.json()) as SyncStatusDto;
    if (run !== undefined) {
      const { partsDone, partsTotal, calls } = run.progress;
      console.log(`Syncing: ${partsDone} of ${partsTotal} parts, ${calls} calls`);
      if (run.failure !== undefined) throw new Error(run.failure.detail);
    }
    if (snapshot !== undefined) {
      const { users, roles, grants } = snapshot.counts;
      return console.log(`Synced: ${users} users, ${roles} roles, ${grants} grants.\n`);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function showWhatToTry(url: string, apiKey: string): void {
  const curl = ({ id, permission, divisionId }: DemoPerson) =>
    `curl -s -H "Authorization: Bearer ${apiKey}" \\\n  "${url}/api/v1/check-permission?userId=${id}&permission=${permission}&divisionId=${divisionId}"`;
  console.log(`Console     ${url}/console/   sign in with the API key\n`);
  console.log(`Swagger UI  ${url}/docs`);
  console.log(`AuthZEN     ${url}/.well-known/authzen-configuration`);
  console.log(`API key     ${apiKey}\n`);
  console.log(`For the commands in the README, in another terminal:\nexport KEY=${apiKey}\n`);
  if (org === 'demo') showChecks(curl);
  console.log('Ctrl-C stops both.');
}

function showChecks(curl: (person: DemoPerson) => string): void {
  console.log(`May she edit queues there? Yes, through a role of her own:\n${curl(demoPeople.allowed)}\n`);
  console.log(`No: she may, but in another division:\n${curl(demoPeople.denied)}\n`);
  console.log(`Yes, but only through a group:\n${curl(demoPeople.viaGroupOnly)}\n`);
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

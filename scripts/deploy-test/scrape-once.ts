import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startSimulator } from '../../simulator/simulator';
import { serviceEnvironment } from '../crash-test/service-environment';
import { ServiceProcess } from '../crash-test/service-process';
import { waitUntilReady } from './wait-until-ready';

const KEY = 'rk_deploy-deploy-deploy-deploy-deploy-dep';
const MAX_MS = 60_000;
const POLL_MS = 500;

/** Has Prometheus scrape a service as docs/metrics.md configures it. Says how many samples it took; throws where it took none. */
export async function scrapeOnce(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-scrape-'));
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const place = { dataDir: folder, remove: () => Promise.resolve() };
  const service = await ServiceProcess.start(serviceEnvironment(place, simulator, KEY), folder);
  try {
    await waitUntilReady(service.url);
    return await scraped(service.url, folder);
  } finally {
    await service.kill();
    await simulator.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function scraped(url: string, folder: string): Promise<string> {
  await writeFile(join(folder, 'key'), KEY);
  await writeFile(join(folder, 'prometheus.yml'), JSON.stringify(configuration(url, folder)));
  const address = `127.0.0.1:${await freePort()}`;
  const options = {
    'config.file': join(folder, 'prometheus.yml'),
    'storage.tsdb.path': join(folder, 'tsdb'),
    'web.listen-address': address,
  };
  const args = Object.entries(options).map(([name, value]) => `--${name}=${value}`);
  const prometheus = spawn('prometheus', args, { stdio: 'ignore' });
  try {
    return await firstScrape(`http://${address}`);
  } finally {
    prometheus.kill('SIGKILL');
    await once(prometheus, 'close');
  }
}

/** JSON is YAML. */
function configuration(url: string, folder: string) {
  return {
    global: { scrape_interval: '1s' },
    scrape_configs: [
      {
        job_name: 'rolecall',
        authorization: { credentials_file: join(folder, 'key') },
        static_configs: [{ targets: [new URL(url).host] }],
      },
    ],
  };
}

async function firstScrape(prometheus: string): Promise<string> {
  const deadline = performance.now() + MAX_MS;
  for (let said = 'it does not answer'; ; await sleep(POLL_MS)) {
    const [target] = await targets(prometheus).catch(() => []);
    if (target?.health === 'up') break;
    if (target !== undefined) said = target.lastError;
    if (performance.now() > deadline) throw new Error(`Prometheus took no samples: ${said}`);
  }
  const samples = await valueOf(prometheus, 'scrape_samples_scraped');
  if ((await valueOf(prometheus, 'rolecall_snapshot_usable')) !== 1)
    throw new Error('Prometheus did not take rolecall_snapshot_usable as 1.');
  return `${samples} samples`;
}

interface Target {
  readonly health: string;
  readonly lastError: string;
}

async function targets(prometheus: string): Promise<Target[]> {
  const answer = await fetch(`${prometheus}/api/v1/targets`);
  return ((await answer.json()) as { data: { activeTargets: Target[] } }).data.activeTargets;
}

async function valueOf(prometheus: string, query: string): Promise<number> {
  const answer = await fetch(`${prometheus}/api/v1/query?query=${query}`);
  const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } };
  return Number(data.result[0]?.value[1]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

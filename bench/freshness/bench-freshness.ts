import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServiceProcess } from '../../scripts/crash-test/service-process';
import type { OrgName } from '../../simulator/org/create-org';
import { SeededRandom } from '../../simulator/org/seeded-random';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { Bar } from '../bar';

const ADMIN_KEY = `rk_${'d'.repeat(43)}`;
const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' };
/** As the demo polls. */
const POLL_MS = 5_000;
const CHANGES = 100;
/** Mean time between two changes. */
const PAUSE_MS = 600;
const LOOK_MS = 200;
const PATIENCE_MS = 60_000;

/** How long after a change in Genesys the answers have it, where audits are not late. */
export async function benchFreshness(): Promise<Bar[]> {
  return [await freshnessOf('demo'), await freshnessOf('100k')];
}

async function freshnessOf(org: OrgName): Promise<Bar> {
  const simulator = await startSimulator({ org, modes: { rateLimitPerMinute: null } });
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-bench-'));
  const service = await ServiceProcess.start(environment(simulator.url, folder), folder);
  try {
    await until(async () => (await fetch(`${service.url}/health/ready`)).status === 200, 600_000);
    const delays = await measure(simulator, service.url);
    const p95 = delays.sort((one, other) => one - other)[Math.ceil(delays.length * 0.95) - 1]!;
    return {
      name: `from a change to the answer, ${org}, p95 of ${delays.length}`,
      measured: `${(p95 / 1_000).toFixed(1)} s`,
      bar: `<= ${(POLL_MS + 2_000) / 1_000} s`,
      passed: p95 <= POLL_MS + 2_000,
    };
  } finally {
    await service.terminate();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function environment(simulatorUrl: string, folder: string): Record<string, string> {
  return {
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulatorUrl,
    GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    AUDIT_POLL_INTERVAL: `${POLL_MS / 1_000}s`,
    ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
    DATA_DIR: folder,
    PORT: '0',
  };
}

/** Grants and revocations at random moments, each followed by checks until the answer has it. */
async function measure({ url, org }: RunningSimulator, serviceUrl: string): Promise<number[]> {
  const random = new SeededRandom(1);
  const roles = [...org.roles.values()].filter(({ policies }) => policies.length > 0);
  const people = random.sample(
    [...org.users.values()].filter(({ state }) => state === 'active').map(({ id }) => id),
    Math.min(CHANGES, 40),
  );
  const underWay: Promise<number>[] = [];
  const busy = new Set<string>();
  for (let made = 0; made < CHANGES; await sleep(random.below(2 * PAUSE_MS))) {
    const subjectId = random.pick(people);
    if (busy.has(subjectId)) continue;
    const held = new Set((org.grants.get(subjectId) ?? []).map(({ roleId }) => roleId));
    const role = random.pick(roles.filter(({ id }) => !held.has(id)));
    busy.add(subjectId);
    made++;
    const body = { op: 'grant', subjectType: 'PC_USER', subjectId, roleId: role.id, divisionId: '*' };
    underWay.push(
      untilAnswered(serviceUrl, subjectId, role.id, () => change(url, body)).finally(() =>
        busy.delete(subjectId),
      ),
    );
  }
  return Promise.all(underWay);
}

async function change(url: string, body: object): Promise<void> {
  const answer = await fetch(`${url}/_simulator/changes`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ changes: [body] }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** Milliseconds from the change until the person is listed with the role. */
async function untilAnswered(
  serviceUrl: string,
  userId: string,
  roleId: string,
  make: () => Promise<void>,
): Promise<number> {
  await make();
  const madeMs = performance.now();
  const grants = `${serviceUrl}/api/v1/users/${userId}/grants?pageSize=1000`;
  await until(async () => (await (await fetch(grants, { headers })).text()).includes(roleId), PATIENCE_MS);
  return performance.now() - madeMs;
}

async function until(isSo: () => Promise<boolean>, patienceMs: number): Promise<void> {
  const endMs = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error('It did not become so in time.');
    await sleep(LOOK_MS);
  }
}

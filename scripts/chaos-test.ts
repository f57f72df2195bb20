import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Calls } from '../simulator/controls/call-counter';
import type { SimulatedOrg } from '../simulator/org/simulated-org';
import { startSimulator, type RunningSimulator } from '../simulator/simulator';
import type { ChangeDto } from '../src/changes/api/change.dto';
import type { Dialect } from '../src/database/schema';
import { makePlace, type DatabasePlace } from './crash-test/database-place';
import { ServiceProcess } from './crash-test/service-process';

const ADMIN_KEY = 'rk_chaos-chaos-chaos-chaos-chaos-chaos-chaos';
const DIVISION = '*';
/** One call in five goes wrong, by turns in each of these ways. */
const FAULTS = [
  {
    match: { path: '/api/v2/authorization/subjects*' },
    every: 5,
    effects: [
      { kind: 'status', status: 429, code: 'too.many.requests', retryAfter: 0 },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 503, code: 'service.unavailable' },
      { kind: 'reset' },
      { kind: 'not-applied' },
      { kind: 'slow', ms: 200 },
    ],
  },
];

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '20' },
    database: { type: 'string', default: 'sqlite' },
    instances: { type: 'string', default: '1' },
  },
});

/** Kills the service while it makes a change of thousands of items, and compares Genesys with the plan at the end. */
class ChaosRun {
  private readonly services: ServiceProcess[] = [];

  constructor(
    private readonly place: DatabasePlace,
    private readonly simulator: RunningSimulator,
  ) {}

  async run(items: number, kills: number, instances: number): Promise<string> {
    for (let i = 0; i < instances; i++) this.services.push(await this.start());
    const { roleId, users } = subjectsFor(this.simulator.org, items);
    const grant = { kind: 'grant_added', subjectType: 'user', roleId, divisionId: DIVISION };
    const { id, planSha256 } = await this.ask('', {
      items: users.map((subjectId) => ({ ...grant, subjectId })),
    });
    await this.control('PUT', 'faults', { faults: FAULTS });
    const before = await this.calls();
    await this.ask(`/${id}/apply`, { planSha256 });
    for (let kill = 0; kill < kills; kill++) {
      await sleep(200 + Math.random() * 800);
      const at = kill % instances;
      await this.services[at]!.crash();
      this.services[at] = await this.start();
    }
    let change = await this.ask(`/${id}`);
    for (; change.endedAt === undefined; change = await this.ask(`/${id}`)) {
      if (change.status === 'paused') throw new Error(`It paused: ${JSON.stringify(change.progress)}`);
      await sleep(500);
    }
    return this.judged(change, users, roleId, before);
  }

  async end(): Promise<void> {
    await Promise.all(this.services.map((service) => service.kill()));
  }

  private async judged(change: ChangeDto, users: string[], roleId: string, before: Calls): Promise<string> {
    const holders = users.filter(
      (id) =>
        this.simulator.org.grants
          .get(id)
          ?.filter((grant) => grant.roleId === roleId && grant.divisionId === DIVISION).length === 1,
    );
    const after = await this.calls();
    const writes = after.effectiveWrites - before.effectiveWrites;
    const figures = `${JSON.stringify(change.progress.items)}, ${writes} effective writes, ${after.total - before.total} calls`;
    if (change.status !== 'applied' || holders.length !== users.length || writes !== users.length)
      throw new Error(`${change.status}, ${holders.length} of ${users.length} hold the role: ${figures}`);
    return figures;
  }

  private start(): Promise<ServiceProcess> {
    const { dataDir, databaseUrl } = this.place;
    const env = {
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: this.simulator.url,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      PORT: '0',
      DATA_DIR: dataDir,
      ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
      CHANGES_ENABLED: 'true',
      CHANGES_MOST_SUBJECTS: '1000000',
      CHANGES_MOST_PERCENT: '100',
      CHANGES_VERIFY_PATIENCE: '1m',
      CHANGES_LEASE: '5s',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    };
    return ServiceProcess.start(env, dataDir);
  }

  private async ask(path: string, body?: object): Promise<ChangeDto> {
    const headers = {
      authorization: `Bearer ${ADMIN_KEY}`,
      'content-type': 'application/json',
      'idempotency-key': `key-${path}`,
    };
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    for (;;) {
      const answer = await fetch(`${this.services[0]!.url}/api/v1/changes${path}`, { ...init, headers });
      if (answer.status < 300) return (await answer.json()) as ChangeDto;
      // The organisation is still being read.
      if (answer.status !== 503) throw new Error(`${answer.status} ${await answer.text()}`);
      await sleep(100);
    }
  }

  private async calls(): Promise<Calls> {
    return (await (await fetch(`${this.simulator.url}/_simulator/calls`)).json()) as Calls;
  }

  private async control(method: string, path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const init = { method, headers, body: JSON.stringify(body) };
    await (await fetch(`${this.simulator.url}/_simulator/${path}`, init)).text();
  }
}

/** People who do not hold some role, that role, and as many of them as asked for. */
function subjectsFor(org: SimulatedOrg, count: number): { roleId: string; users: string[] } {
  const roleId = [...org.roles.values()].find(
    ({ permissions, policies }) => permissions.length === 0 && policies.length < 5,
  )!.id;
  const users = [...org.users.values()]
    .filter(
      ({ id, state }) => state === 'active' && !org.grants.get(id)?.some((grant) => grant.roleId === roleId),
    )
    .slice(0, count)
    .map(({ id }) => id);
  if (users.length < count) throw new Error(`Only ${users.length} people do not hold ${roleId}.`);
  return { roleId, users };
}

async function main(): Promise<void> {
  const place = await makePlace(values.database as Dialect);
  const simulator = await startSimulator({ org: '10k', modes: { rateLimitPerMinute: null } });
  const run = new ChaosRun(place, simulator);
  const began = performance.now();
  try {
    const figures = await run.run(Number(values.items), Number(values.kills), Number(values.instances));
    console.log(`${values.database}: ${figures}, ${Math.round((performance.now() - began) / 1000)} s.`);
  } finally {
    await run.end();
    await simulator.close();
    await place.remove();
  }
}

main().catch((error: Error) => {
  console.error(`FAILED: ${error.message}`);
  process.exitCode = 1;
});

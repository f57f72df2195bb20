import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { buildOrg } from '../support/build-org';
import { ADMIN_KEY } from '../support/create-app';
import type { DatabasePlace } from '../support/database-place';
import { postgresAnswers, postgresSettings } from '../support/postgres-databases';
import { ServiceProcess } from '../support/service-process';
import type { SimulatorClient } from '../support/simulator-client';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

jest.setTimeout(120_000);

const ITEMS = 40;
const KILLS = 2;
const people = Array.from({ length: ITEMS }, (_, i) => `user-${i}`);
const grant = { kind: 'grant_added', subjectType: 'user', roleId: 'agent', divisionId: 'home' };

const postgres = Boolean(process.env.REQUIRE_POSTGRES) || postgresAnswers();
if (!postgres) console.warn('A change whose process is killed: skipped on PostgreSQL, no server answers.');

describe('A change whose process is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-change-'));
  const services: ServiceProcess[] = [];
  let place: DatabasePlace | undefined;
  let org: SimulatedOrg;
  let simulator: SimulatorClient;

  beforeEach(async () => {
    org = buildOrg({
      users: people.map((id) => ({ id })),
      roles: [{ id: 'agent', gives: 'routing:queue:view' }],
    });
    simulator = await simulatorWith({ org, modes: { rateLimitPerMinute: null } });
  });
  afterEach(async () => {
    await Promise.all(services.splice(0).map((service) => service.exitCode('SIGKILL')));
    await closeSimulators();
    await place?.remove();
    place = undefined;
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  const start = (more: Record<string, string> = {}): ServiceProcess => {
    const service = new ServiceProcess({
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      PORT: '0',
      DATA_DIR: dataDir,
      ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      CHANGES_ENABLED: 'true',
      CHANGES_MAX_PERCENT: '100',
      CHANGES_VERIFY_TIMEOUT: '20s',
      CHANGES_LEASE: '5s',
      ...more,
    });
    services.push(service);
    return service;
  };
  const ask = async (service: ServiceProcess, path: string, body?: object): Promise<ChangeDto> => {
    const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' };
    const init = body && { method: 'POST', body: JSON.stringify(body) };
    const key = { 'idempotency-key': `key-${path}` };
    const url = `${await service.url()}/api/v1/changes${path}`;
    for (;;) {
      const answer = await fetch(url, { ...init, headers: { ...headers, ...key } });
      if (answer.status < 300) return (await answer.json()) as ChangeDto;
      // The organisation is still being read.
      if (answer.status !== 503) throw new Error(`${answer.status} ${await answer.text()}`);
      await sleep(50);
    }
  };
  const begin = async (service: ServiceProcess): Promise<string> => {
    const items = people.map((subjectId) => ({ ...grant, subjectId }));
    const { id, planSha256 } = await ask(service, '', { items });
    await simulator.setFaults([
      {
        match: { path: '/api/v2/authorization/subjects*' },
        every: 5,
        effects: [
          { kind: 'status', status: 503, code: 'service.unavailable' },
          { kind: 'not-applied' },
          { kind: 'reset' },
          { kind: 'slow', ms: 100 },
          { kind: 'status', status: 500 },
        ],
      },
    ]);
    await ask(service, `/${id}/apply`, { planSha256 });
    return id;
  };
  const requireAsPlanned = async (service: ServiceProcess, id: string): Promise<void> => {
    let change = await ask(service, `/${id}`);
    for (; change.finishedAt === undefined; change = await ask(service, `/${id}`)) await sleep(50);
    expect(change).toMatchObject({ status: 'applied', progress: { items: { applied: ITEMS } } });
    expect(people.map((person) => org.grants.get(person)?.length)).toEqual(people.map(() => 1));
    expect((await simulator.calls()).effectiveWrites).toBe(ITEMS);
  };

  it('is in Genesys as planned at the end, and nothing was written twice', async () => {
    let service = start();
    const id = await begin(service);
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(100 + 150 * kill);
      await service.exitCode('SIGKILL');
      service = start();
    }
    await requireAsPlanned(service, id);
  });

  (postgres ? it : it.skip)('is brought to its end by another instance', async () => {
    place = await postgresSettings();
    const database = { DATABASE_URL: place.settings.url! };
    const [first, second] = [start(database), start(database)];
    await second.url();
    const id = await begin(first);
    await sleep(100);
    await first.exitCode('SIGKILL');
    await requireAsPlanned(second, id);
  });
});

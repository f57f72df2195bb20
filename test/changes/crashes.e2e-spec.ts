import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeDto } from '../../src/changes/api/change.dto';
import { buildOrg } from '../support/build-org';
import { ADMIN_KEY } from '../support/create-app';
import { ServiceProcess } from '../support/service-process';
import { closeSimulators, simulatorWith } from '../support/with-simulator';

jest.setTimeout(120_000);

const ITEMS = 40;
const KILLS = 3;

describe('A change whose process is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'rolecall-change-'));
  let service: ServiceProcess;
  afterAll(async () => {
    await service.exitCode('SIGKILL');
    await closeSimulators();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is in Genesys as planned at the end, and nothing was written twice', async () => {
    const people = Array.from({ length: ITEMS }, (_, i) => `user-${i}`);
    const org = buildOrg({
      users: people.map((id) => ({ id })),
      roles: [{ id: 'agent', gives: 'routing:queue:view' }],
    });
    const simulator = await simulatorWith({ org, modes: { rateLimitPerMinute: null } });
    const env = {
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
      PORT: '0',
      DATA_DIR: dataDir,
      ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
      CHANGES_ENABLED: 'true',
      CHANGES_MOST_PERCENT: '100',
      CHANGES_VERIFY_PATIENCE: '20s',
    };
    service = new ServiceProcess(env);
    const ask = async (path: string, body?: object): Promise<ChangeDto> => {
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
    const grant = { kind: 'grant_added', subjectType: 'user', roleId: 'agent', divisionId: 'home' };
    const { id, planSha256 } = await ask('', { items: people.map((subjectId) => ({ ...grant, subjectId })) });
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
    await ask(`/${id}/apply`, { planSha256 });
    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(100 + 150 * kill);
      await service.exitCode('SIGKILL');
      service = new ServiceProcess(env);
    }
    let change = await ask(`/${id}`);
    for (; change.endedAt === undefined; change = await ask(`/${id}`)) await sleep(50);
    await service.exitCode('SIGTERM');

    expect(change).toMatchObject({ status: 'applied', progress: { items: { applied: ITEMS } } });
    const held = people.map((person) => org.grants.get(person)?.length);
    expect(held).toEqual(people.map(() => 1));
    expect((await simulator.calls()).effectiveWrites).toBe(ITEMS);
  });
});

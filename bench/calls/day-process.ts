import 'reflect-metadata';
import { startSimulator } from '../../simulator/simulator';
import type { OrgName } from '../../simulator/org/create-org';
import type { Calls } from '../../simulator/controls/call-counter';
import type { RandomChangeKind } from '../../simulator/controls/random-change-kinds';
import { startService } from '../../src/start-service';
import { AuditPoller } from '../../src/sync/audits/audit-poller';
import type { SyncStatusDto } from '../../src/sync/sync.dto';
import { SyncService } from '../../src/sync/sync.service';
import type { CountedDay } from './day-protocol';
import { VirtualTime } from './virtual-time';

const DAY_MS = 86_400_000;
const ADMIN_KEY = `rk_${'c'.repeat(43)}`;
const headers = { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json' };

/** A hundred changes as administrators make them on a day. */
const everyday: Partial<Record<RandomChangeKind, number>> = {
  'grant-user': 26,
  'revoke-user': 22,
  'add-member': 12,
  'remove-member': 10,
  'user-state': 10,
  'add-user': 6,
  'user-division': 6,
  'grant-group': 3,
  'edit-role': 2,
  'group-owners': 1,
  'add-group': 1,
  'client-state': 1,
};
const HUNDRED = Object.entries(everyday).flatMap(([kind, times]) => new Array<string>(times).fill(kind));

/** The service with a simulator of its own, and what controls that one. */
async function startBoth(org: OrgName) {
  const simulator = await startSimulator({ org, modes: { rateLimitPerMinute: null } });
  const app = await startService({
    ...process.env,
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulator.url,
    GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    ROLECALL_BOOTSTRAP_API_KEY: ADMIN_KEY,
    // Older audits are fetched once, on the first day.
    GENESYS_AUDIT_BACKFILL: '0s',
    // Asked for once for each set of roles: counted apart.
    LICENSES: 'off',
    // Asked for once a day and counted apart, too.
    USAGE: 'off',
    LOG_LEVEL: 'error',
    PORT: '0',
  });
  const url = (await app.getUrl()).replace('localhost', '127.0.0.1');
  const control = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${simulator.url}/_simulator${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return answer;
  };
  return { app, url, control };
}

/** The service and the simulator on one clock, which is put forward whenever neither has anything to do. */
async function countDay(org: OrgName, changes: number): Promise<CountedDay> {
  const time = new VirtualTime();
  time.install();
  const { app, url, control } = await startBoth(org);
  const [sync, poller] = [app.get(SyncService), app.get(AuditPoller)];
  const settled = async () => {
    while (sync.latestRun()?.status === 'running') await new Promise((resolve) => setTimeout(resolve, 5));
    await poller['running'];
    await new Promise(setImmediate);
  };
  await settled();
  await control('DELETE', '/calls');
  const before = process.cpuUsage();
  const beganMs = time.now();
  const everyMs = DAY_MS / changes;
  // The next full reading is due after a day, and belongs to it.
  for (let made = 0; time.now() <= beganMs + DAY_MS + 60_000; await settled()) {
    const nextChangeMs = made < changes ? beganMs + (made + 0.5) * everyMs : Infinity;
    time.jumpTo(Math.min(time.nextMs(), nextChangeMs));
    if (time.now() < nextChangeMs) continue;
    const kinds = [HUNDRED[made % 100]];
    await control('POST', '/random-changes', { count: 1, seed: made + 1, kinds });
    made++;
  }
  const { user, system } = process.cpuUsage(before);
  const status = (await (await fetch(`${url}/api/v1/sync`, { headers })).json()) as SyncStatusDto;
  const calls = (await (await control('GET', '/calls')).json()) as Calls;
  return {
    calls,
    changes,
    cpuSeconds: (user + system) / 1e6,
    revisions: status.snapshot!.revision - 1,
    unannounced: status.audits.unannounced.total + status.audits.unannounced.pending,
  };
}

const [org, changes] = process.argv.slice(2);
countDay(org as OrgName, Number(changes)).then(
  (day) => process.send?.(day, () => process.exit(0)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

import { join } from 'node:path';
import { startSimulator, type RunningSimulator } from '../../simulator/simulator';
import type { SimulatedOrg } from '../../simulator/org/simulated-org';
import { MeasuredServer } from '../http/measured-server';

const KEY = `rk_${'b'.repeat(43)}`;

export interface RestartResult {
  /** From the start of the process to its first answer, which was right. */
  readonly seconds: number;
}

/** Ends a service that has read `10k`, and starts it again. */
export async function benchRestart(database: Readonly<Record<string, string>>): Promise<RestartResult> {
  const simulator = await startSimulator({ org: '10k', modes: { rateLimitPerMinute: null } });
  try {
    const check = allowedCheck(simulator.org);
    const first = await start(simulator, database);
    await untilAllowed(first, check);
    await first.stop();
    const begun = performance.now();
    const second = await start(simulator, database);
    await untilAllowed(second, check);
    const seconds = (performance.now() - begun) / 1000;
    await second.stop();
    return { seconds };
  } finally {
    await simulator.close();
  }
}

function start(
  simulator: RunningSimulator,
  database: Readonly<Record<string, string>>,
): Promise<MeasuredServer> {
  return MeasuredServer.start(join(__dirname, '../http/rolecall-server.js'), {
    GENESYS_MODE: 'simulator',
    GENESYS_SIMULATOR_URL: simulator.url,
    GENESYS_RATE_LIMIT_PER_MINUTE: '100000',
    PORT: '0',
    ROLECALL_BOOTSTRAP_API_KEY: KEY,
    RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
    LOG_LEVEL: 'error',
    ...database,
  });
}

/** A check whose answer is yes, from the organisation itself. */
function allowedCheck({ grants, users, roles }: SimulatedOrg): string {
  for (const { subjectId, roleId } of [...grants.values()].flat()) {
    const policy = roles
      .get(roleId)
      ?.policies.find(
        ({ condition, entityName, actionSet }) => !condition && ![entityName, ...actionSet].includes('*'),
      );
    if (users.get(subjectId)?.state !== 'active' || policy === undefined) continue;
    const permission = `${policy.domain}:${policy.entityName}:${policy.actionSet[0]}`;
    return `/api/v1/check-permission?userId=${subjectId}&permission=${permission}`;
  }
  throw new Error('No one in the organisation may do anything.');
}

async function untilAllowed(server: MeasuredServer, check: string): Promise<void> {
  const headers = { authorization: `Bearer ${KEY}` };
  for (;;) {
    const answer = await fetch(server.url + check, { headers });
    const { allowed } = (await answer.json()) as { allowed?: boolean };
    if (answer.status === 200 && allowed === true) return;
    if (answer.status === 200) throw new Error('The answer is wrong.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

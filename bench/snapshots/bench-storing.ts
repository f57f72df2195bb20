import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import { steadyChecks, type SteadyResult } from './steady-checks';
import { STORE, type Listening, type Stored } from './storing-protocol';

const KEY = `rk_${'b'.repeat(43)}`;
const CHECK =
  '/api/v1/check-permission?userId=demo-allowed&permission=routing:queue:edit&divisionId=division-customer-care-emea';

export interface StoringResult {
  /** An organisation that is all new. */
  readonly first: Stored & { readonly checks: SteadyResult };
  /** The same once more. */
  readonly unchanged: Stored & { readonly checks: SteadyResult };
}

/** Stores 100k on a service that answers checks meanwhile. `database` says where. */
export async function benchStoring(database: Readonly<Record<string, string>>): Promise<StoringResult> {
  const simulator = await startSimulator({ org: 'demo' });
  const child = fork(join(__dirname, 'storing-server.js'), {
    env: {
      ...process.env,
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      PORT: '0',
      ROLECALL_BOOTSTRAP_API_KEY: KEY,
      LOG_LEVEL: 'error',
      ...database,
    },
  });
  try {
    const { listening } = await answerOf<Listening>(child);
    const first = await storeAndCheck(child, listening);
    return { first, unchanged: await storeAndCheck(child, listening) };
  } finally {
    child.disconnect();
    await once(child, 'exit');
    await simulator.close();
  }
}

async function storeAndCheck(child: ChildProcess, url: string) {
  const stored = answerOf<Stored>(child);
  const checks = await steadyChecks(url + CHECK, { authorization: `Bearer ${KEY}` }, () => {
    child.send(STORE);
    return stored;
  });
  return { ...(await stored), checks };
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('The server ended.')));
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [T];
  return message;
}

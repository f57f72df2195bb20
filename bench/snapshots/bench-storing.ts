import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startSimulator } from '../../simulator/simulator';
import { benchPast, type PastResult } from './past-answers';
import { steadyChecks, type SteadyResult } from './steady-checks';
import { STORE, type Listening, type Settled, type Stored } from './storing-protocol';

const KEY = `rk_${'b'.repeat(43)}`;
const CHECK =
  '/api/v1/check-permission?userId=demo-allowed&permission=routing:queue:edit&divisionId=division-customer-care-emea';

/** As docs/operations.md says for large organisations. */
const LARGE = ['--initial-old-space-size=1500'];

const HEADERS = { authorization: `Bearer ${KEY}` };
/** The third of four: the small organisation, the large one twice, and with other grants. */
const PAST_REVISION = 3;
const MIN_REPORT_BYTES = 10_000_000;

export interface StoringResult {
  /** An organisation that is all new. */
  readonly first: Stored & { readonly checks: SteadyResult };
  /** The same once more. */
  readonly unchanged: Stored & { readonly checks: SteadyResult };
  /** With every grant in another division, while a report of who has what is made. */
  readonly reporting: Stored & { readonly checks: SteadyResult };
  /** Questions about the revision before the last one. */
  readonly past: PastResult;
}

/** Stores 100k on a service that answers checks meanwhile. `database` says where. */
export async function benchStoring(database: Readonly<Record<string, string>>): Promise<StoringResult> {
  const simulator = await startSimulator({ org: 'demo' });
  const child = fork(join(__dirname, 'storing-server.js'), {
    execArgv: [...process.execArgv, ...LARGE],
    env: {
      ...process.env,
      GENESYS_MODE: 'simulator',
      GENESYS_SIMULATOR_URL: simulator.url,
      PORT: '0',
      ROLECALL_BOOTSTRAP_API_KEY: KEY,
      RATE_LIMIT_REQUESTS_PER_MINUTE: '0',
      LOG_LEVEL: 'error',
      ...database,
    },
  });
  try {
    const { listening } = await answerOf<Listening>(child);
    const first = await storeAndCheck(child, listening);
    const unchanged = await storeAndCheck(child, listening);
    const reporting = await storeAndCheck(child, listening, report);
    return { first, unchanged, reporting, past: await benchPast(listening, CHECK, HEADERS, PAST_REVISION) };
  } finally {
    child.disconnect();
    await once(child, 'exit');
    await simulator.close();
  }
}

async function storeAndCheck(
  child: ChildProcess,
  url: string,
  meanwhile: (url: string) => Promise<void> = () => Promise.resolve(),
) {
  const stored = answerOf<Stored>(child);
  const checks = await steadyChecks(url + CHECK, HEADERS, () => {
    child.send(STORE);
    // Checks are asked until what follows the publication has ended, too.
    const settled = stored.then(() => answerOf<Settled>(child));
    return Promise.all([settled, meanwhile(url)]);
  });
  return { ...(await stored), checks };
}

/** Reads a report of the organisation to its end. */
async function report(url: string): Promise<void> {
  const answer = await fetch(`${url}/api/v1/audit/reports/access?format=csv`, { headers: HEADERS });
  if (answer.status !== 200 || answer.body === null) throw new Error(`The report answered ${answer.status}.`);
  let bytes = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) bytes += chunk.length;
  if (bytes < MIN_REPORT_BYTES) throw new Error(`The report has only ${bytes} bytes.`);
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const failed = once(child, 'exit').then(() => Promise.reject(new Error('The server ended.')));
  const [message] = (await Promise.race([once(child, 'message'), failed])) as [T];
  return message;
}

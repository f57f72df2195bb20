import { startSimulator } from '../simulator/simulator';
import { BudgetRun, type BudgetFigures } from './budget-test/budget-run';
import { CutProxy } from './budget-test/cut-proxy';
import { readOptions, USAGE, type BudgetOptions } from './budget-test/options';
import { ServiceGroup } from './chaos-test/service-group';
import { makePlace, postgresAnswers } from './crash-test/database-place';

const INSTANCES = 2;

/** Counts the calls of two instances at Genesys in every rolling minute, while one dies and the database is away. */
async function budgetTest(options: BudgetOptions): Promise<void> {
  const began = performance.now();
  const place = await makePlace('postgres');
  const proxy = await CutProxy.start(place.databaseUrl!);
  const simulator = await startSimulator({ org: 'demo', modes: { rateLimitPerMinute: null } });
  const group = new ServiceGroup({ ...place, databaseUrl: proxy.url }, simulator.url, {
    GENESYS_RATE_LIMIT_PER_MINUTE: String(options.limit),
    SYNC_INTERVAL: '1s',
  });
  try {
    await group.start(INSTANCES);
    const figures = await new BudgetRun(group, simulator, proxy).run(options);
    console.log(`${sentence(figures, options)}, ${Math.round((performance.now() - began) / 1000)} s.`);
    requireWithin(figures, options.limit);
  } finally {
    await group.end();
    await simulator.close();
    proxy.cut();
    await place.remove();
  }
}

function sentence({ calls, changes, syncs }: BudgetFigures, options: BudgetOptions): string {
  const { kills, limit, awaySeconds } = options;
  return (
    `${INSTANCES} instances, ${kills} kills, database away for ${awaySeconds} s: at most ${calls.maxPerRollingMinute} ` +
    `calls in a rolling minute of ${limit} allowed; ${calls.total} calls, ${changes} changes ended, ` +
    `${calls.effectiveWrites} writes, ${syncs} reads of the roles`
  );
}

/** An unused budget is easily kept: most of it has to be used. */
function requireWithin({ calls }: BudgetFigures, limit: number): void {
  const most = calls.maxPerRollingMinute;
  if (most > limit) throw new Error(`${most} calls in a rolling minute, and ${limit} are allowed.`);
  if (most < limit / 2)
    throw new Error(`${most} calls in a rolling minute: less than half of ${limit} was used.`);
}

async function optionsOrExit(): Promise<BudgetOptions> {
  try {
    return readOptions(process.argv.slice(2), await postgresAnswers());
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exit(2);
  }
}

// What is still asked of instances that are gone would keep the process for minutes.
optionsOrExit()
  .then(budgetTest)
  .then(
    () => process.exit(0),
    (error: Error) => {
      console.error(`FAILED: ${error.message}`);
      process.exit(1);
    },
  );

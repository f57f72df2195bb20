import { parseArgs } from 'node:util';
import { readWholeNumber } from '../crash-test/read-whole-number';

export interface BudgetOptions {
  readonly kills: number;
  /** GENESYS_RATE_LIMIT_PER_MINUTE of both instances. */
  readonly limit: number;
  /** How long the database is away. */
  readonly awaySeconds: number;
  /** Between two kills. */
  readonly pauseSeconds: number;
}

export const USAGE = `npm run budget-test [-- options]
  --kills N      how often an instance is killed and started again (default 10)
  --limit N      calls in any rolling minute of both instances together (default 270)
  --away N       seconds for which the database is away (default 30)
  --short        one kill, a limit of 60, and the database stays`;

/** Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[], postgresAnswers: boolean): BudgetOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string' },
      limit: { type: 'string' },
      away: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  });
  if (!postgresAnswers) throw new Error('Two instances need PostgreSQL, and no server answers.');
  const { short } = values;
  return {
    kills: readWholeNumber('--kills', values.kills ?? (short ? '1' : '10'), 0, 1_000),
    limit: readWholeNumber('--limit', values.limit ?? (short ? '60' : '270'), 20, 100_000),
    awaySeconds: readWholeNumber('--away', values.away ?? (short ? '0' : '30'), 0, 600),
    pauseSeconds: short ? 3 : 15,
  };
}

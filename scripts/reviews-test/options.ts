import { parseArgs } from 'node:util';
import type { Dialect } from '../../src/database/schema';
import { readWholeNumber } from '../crash-test/read-whole-number';

export interface ReviewsTestOptions {
  readonly org: 'demo' | '10k';
  /** Items that are taken away. */
  readonly items: number;
  /** How often a process is killed in each phase. */
  readonly kills: number;
  /** Each run is on one database, with so many instances of the service. */
  readonly runs: readonly { readonly dialect: Dialect; readonly instances: number }[];
}

export const USAGE = `npm run reviews-test [-- options]
  --items N      items that are taken away (default 500, at most 2000)
  --kills N      how often a process is killed in each of four phases (default 3, at most 50)
  --database D   sqlite, postgres or all (default all that answer)
  --short        a small organisation, 30 items, one kill in each phase`;

/** Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[], postgresAnswers: boolean): ReviewsTestOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string' },
      kills: { type: 'string' },
      database: { type: 'string', default: 'all' },
      short: { type: 'boolean', default: false },
    },
  });
  const { database, short } = values;
  if (!['sqlite', 'postgres', 'all'].includes(database)) throw new Error(`There is no database ${database}.`);
  if (database === 'postgres' && !postgresAnswers) throw new Error('No PostgreSQL answers.');
  return {
    org: short ? 'demo' : '10k',
    items: readWholeNumber('--items', values.items ?? (short ? '30' : '500'), 1, 2_000),
    kills: readWholeNumber('--kills', values.kills ?? (short ? '1' : '3'), 0, 50),
    runs: [
      ...(database === 'postgres' ? [] : [{ dialect: 'sqlite' as const, instances: 1 }]),
      ...(database === 'sqlite' || !postgresAnswers ? [] : [{ dialect: 'postgres' as const, instances: 2 }]),
    ],
  };
}

import { parseArgs } from 'node:util';
import type { Dialect } from '../../src/database/schema';
import { readWholeNumber } from '../crash-test/read-whole-number';

export interface ChaosOptions {
  readonly items: number;
  readonly kills: number;
  /** Each run is on one database, with so many instances of the service. */
  readonly runs: readonly { readonly dialect: Dialect; readonly instances: number }[];
}

export const USAGE = `npm run chaos-test [-- options]
  --items N      subjects whose grants are changed (default 2000, at most 5000)
  --kills N      how often a process is killed meanwhile (default 20, at most 100)
  --database D   sqlite, postgres or all (default all that answer)
  --instances N  instances on PostgreSQL, 1 to 4 (default: a run with 1 and one with 2)`;

/** Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[], postgresAnswers: boolean): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      items: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '20' },
      database: { type: 'string', default: 'all' },
      instances: { type: 'string' },
    },
  });
  const { database } = values;
  if (!['sqlite', 'postgres', 'all'].includes(database)) throw new Error(`There is no database ${database}.`);
  if (database === 'postgres' && !postgresAnswers) throw new Error('No PostgreSQL answers.');
  const counts =
    values.instances === undefined ? [1, 2] : [readWholeNumber('--instances', values.instances, 1, 4)];
  const onPostgres = counts.map((instances) => ({ dialect: 'postgres' as const, instances }));
  return {
    items: readWholeNumber('--items', values.items, 1, 5_000),
    kills: readWholeNumber('--kills', values.kills, 1, 100),
    runs: [
      ...(database === 'postgres' ? [] : [{ dialect: 'sqlite' as const, instances: 1 }]),
      ...(database === 'sqlite' || !postgresAnswers ? [] : onPostgres),
    ],
  };
}

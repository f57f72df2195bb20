import { parseArgs } from 'node:util';
import { readWholeNumber } from '../crash-test/read-whole-number';

export interface GhostOptions {
  readonly trials: number;
}

export const USAGE = `npm run ghost-write-test [-- options]
  --trials N     how often an instance stands still (default 200, at most 10000)`;

/** Throws an Error that says what is wrong. */
export function readOptions(args: readonly string[], postgresAnswers: boolean): GhostOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { trials: { type: 'string', default: '200' } },
  });
  const trials = readWholeNumber('--trials', values.trials, 1, 10_000);
  if (!postgresAnswers) throw new Error('Two instances need PostgreSQL, and no server answers.');
  return { trials };
}

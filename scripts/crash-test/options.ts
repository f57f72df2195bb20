import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../src/database/schema';
import { readWholeNumber } from './read-whole-number';

export interface CrashOptions {
  /** Kills on each database. */
  readonly rounds: number;
  readonly databases: readonly Dialect[];
  /** The same seed kills after the same delays. */
  readonly seed: number;
}

export const usage =
  'Usage: npm run crash-test -- [--rounds 50] [--database sqlite|postgres|both] [--seed <number>]';

const databases: Readonly<Record<string, readonly Dialect[]>> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};

/** Reads the command line. Throws with a sentence that names the wrong argument. */
export function readOptions(args: readonly string[]): CrashOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '50' },
      database: { type: 'string', default: 'both' },
      seed: { type: 'string', default: String(randomInt(2 ** 32)) },
    },
  });
  const chosen = Object.entries(databases).find(([name]) => name === values.database)?.[1];
  if (!chosen) throw new Error(`--database must be sqlite, postgres or both, not "${values.database}".`);
  return {
    rounds: readWholeNumber('--rounds', values.rounds, 1, 10_000),
    databases: chosen,
    seed: readWholeNumber('--seed', values.seed, 0, 0xffff_ffff),
  };
}

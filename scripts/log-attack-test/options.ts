import { parseArgs } from 'node:util';
import type { Dialect } from '../../src/database/schema';

export interface AttackOptions {
  readonly databases: readonly Dialect[];
  /** Records after each attack, 0 for none. */
  readonly growths: readonly number[];
  /** All of them unless one is named. */
  readonly attack?: string;
}

export const usage =
  'Usage: npm run log-attack-test -- [--database sqlite|postgres|both] [--growth 0,1000] [--attack <name>]';

const databases: Readonly<Record<string, readonly Dialect[]>> = {
  sqlite: ['sqlite'],
  postgres: ['postgres'],
  both: ['sqlite', 'postgres'],
};

/** Reads the command line. Throws with a sentence that names the wrong argument. */
export function readOptions(args: readonly string[]): AttackOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      database: { type: 'string', default: 'both' },
      growth: { type: 'string', default: '0,1000' },
      attack: { type: 'string' },
    },
  });
  const chosen = databases[values.database];
  if (!chosen) throw new Error(`--database must be sqlite, postgres or both, not "${values.database}".`);
  if (!/^\d{1,6}(,\d{1,6})*$/.test(values.growth))
    throw new Error(`--growth must be numbers separated by commas, not "${values.growth}".`);
  return { databases: chosen, growths: values.growth.split(',').map(Number), attack: values.attack };
}

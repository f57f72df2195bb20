import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Dialect } from '../../src/database/schema';

export interface TruthOptions {
  /** Answers that are evaluated at least, unless the time is up before. */
  readonly questions: number;
  readonly seconds: number;
  readonly dialect: Dialect;
  readonly groups: number;
  /** One sync run in so many meets a kill, and the same for a clock that is set. */
  readonly killEvery: number;
  /** The same seed makes the same organization and the same plans; what meets what depends on the machine as well. */
  readonly seed: number;
}

export const USAGE = `npm run truth-test [-- options]
  --questions N  how many answers are compared with the truth (default 1000000)
  --seconds N    stop after so long in any case (default 14400)
  --database D   sqlite (default) or postgres
  --groups N     groups of the organization (default 8); of more than about 30, members are not read twice in each run
  --kill-every N one sync run in N is interrupted by kill -9 (default 20)
  --seed N       repeats an organization and its plans of changes`;

/** Reads the command line. Throws with a sentence that names the wrong argument. */
export function readOptions(args: readonly string[]): TruthOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      questions: { type: 'string', default: '1000000' },
      seconds: { type: 'string', default: '14400' },
      database: { type: 'string', default: 'sqlite' },
      groups: { type: 'string', default: '8' },
      'kill-every': { type: 'string', default: '20' },
      seed: { type: 'string', default: String(randomInt(2 ** 32)) },
    },
  });
  const { database } = values;
  if (database !== 'sqlite' && database !== 'postgres')
    throw new Error(`--database must be sqlite or postgres, not "${database}".`);
  return {
    questions: readInteger('--questions', values.questions, 1, 1_000_000_000),
    seconds: readInteger('--seconds', values.seconds, 1, 1_000_000),
    dialect: database,
    groups: readInteger('--groups', values.groups, 1, 500),
    killEvery: readInteger('--kill-every', values['kill-every'], 2, 1_000_000),
    seed: readInteger('--seed', values.seed, 0, 0xffff_ffff),
  };
}

function readInteger(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new Error(`${name} must be an integer from ${least} to ${most}, not "${value}".`);
  return number;
}

import { parseArgs } from 'node:util';
import { readWholeNumber } from '../crash-test/read-whole-number';

export interface UpgradeOptions {
  /** Users that are added to the organisation of the fixture; history grows with them. */
  readonly users: number;
  /** The release to upgrade from; all when undefined. */
  readonly from?: string;
}

export const USAGE = 'Usage: npm run upgrade-test -- [--users 100000] [--from 0.2.0] [--short]';

/** Reads the command line. Throws with a sentence that names the wrong argument. */
export function readOptions(args: readonly string[]): UpgradeOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      users: { type: 'string' },
      from: { type: 'string' },
      short: { type: 'boolean', default: false },
    },
  });
  const users = values.users ?? (values.short ? '2000' : '100000');
  return { from: values.from, users: readWholeNumber('--users', users, 1_000, 1_000_000) };
}

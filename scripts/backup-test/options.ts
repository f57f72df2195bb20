import { parseArgs } from 'node:util';
import { readWholeNumber } from '../crash-test/read-whole-number';

export interface BackupOptions {
  readonly backups: number;
  readonly writers: number;
}

export const USAGE = 'Usage: npm run backup-test -- [--backups 20] [--writers 32] [--short]';

/** Reads the command line. Throws with a sentence that names the wrong argument. */
export function readOptions(args: readonly string[]): BackupOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      backups: { type: 'string' },
      writers: { type: 'string', default: '32' },
      short: { type: 'boolean', default: false },
    },
  });
  return {
    backups: readWholeNumber('--backups', values.backups ?? (values.short ? '1' : '20'), 1, 1_000),
    writers: readWholeNumber('--writers', values.writers, 1, 256),
  };
}

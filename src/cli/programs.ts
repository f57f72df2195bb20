import { join } from 'node:path';

/** A program of the package that has its own options and works without the service, run as `rolecall <name>`. */
export interface Program {
  readonly name: string;
  readonly summary: string;
  /** Its entry, without the ending. */
  readonly file: string;
}

const src = join(__dirname, '..');

export const programs: readonly Program[] = [
  {
    name: 'backup',
    summary: 'Back up the SQLite database beside the running service',
    file: join(src, 'maintenance/backup/main'),
  },
  {
    name: 'restore',
    summary: 'Restore a backup of the SQLite database',
    file: join(src, 'maintenance/restore/main'),
  },
  {
    name: 'rotate-signing-key',
    summary: 'Give the audit log a new signing key',
    file: join(src, 'maintenance/keys/main'),
  },
  {
    name: 'doctor',
    summary: 'Examine a real organisation: credentials, permissions, assumptions about the API',
    file: join(src, 'doctor/main'),
  },
  {
    name: 'capture',
    summary: 'Write the organisation to a file, pseudonymised',
    file: join(src, 'capture/main'),
  },
];

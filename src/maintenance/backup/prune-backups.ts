import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './manifest';

/** As the command names them: in the order of their time. */
const NAME = /^rolecall-backup-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/;

/** Deletes the oldest complete backups in a folder, and nothing else, so that `keep` are left. Returns how many. */
export function pruneBackups(folder: string, keep: number): number {
  const backups = readdirSync(folder)
    .filter((name) => NAME.test(name) && existsSync(join(folder, name, MANIFEST)))
    .sort();
  const older = backups.slice(0, Math.max(0, backups.length - keep));
  for (const name of older) rmSync(join(folder, name), { recursive: true });
  return older.length;
}

import { SIGNING_KEY } from './manifest';
import type { MaintenanceCommand } from '../command';
import { MaintenanceUsageError } from '../maintenance-error';
import { readPlaces } from '../places';
import { readArguments } from '../read-arguments';
import { pruneBackups } from './prune-backups';
import { writeBackup } from './write-backup';

/** `rolecall-backup`: copies an SQLite database and what belongs to it, while the service runs. */
export const backupCommand: MaintenanceCommand = {
  usage: `Usage: rolecall-backup <folder> [--keep <number>]

Makes a backup of the SQLite database in DATA_DIR, as a new folder in <folder>. The service may run and write.
Reads DATA_DIR, AUDIT_SIGNING_KEY_FILE and AUDIT_CHECKPOINT_FILE, as the service does.

  --keep <number>   delete older backups in <folder>, so that this many are left

Exit codes: 0 done, 1 failed, 2 called wrongly.
`,
  async run(args, env) {
    const { positionals, options } = readArguments(args, { keep: 'string' }, ['the folder for backups']);
    const keep = options.keep === undefined ? Infinity : numberOf(String(options.keep));
    const parent = positionals[0]!;
    const { folder, manifest } = await writeBackup(readPlaces(env), parent);
    const deleted = pruneBackups(parent, keep);
    const { auditHead, files } = manifest;
    const withoutKey = files[SIGNING_KEY] === undefined;
    return (
      `${folder}\nThe audit log in it ends with record ${auditHead.seq}, hash ${auditHead.hash}.` +
      (deleted > 0 ? `\nOlder backups deleted: ${deleted}.` : '') +
      (withoutKey
        ? '\nThe signing key is not in it: DATA_DIR does not contain it (AUDIT_SIGNING_KEY_FILE).'
        : '')
    );
  },
};

function numberOf(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new MaintenanceUsageError('--keep takes a whole number from 1 to 999999.');
}

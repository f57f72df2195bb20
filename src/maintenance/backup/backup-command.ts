import { SIGNING_KEY } from './manifest';
import type { MaintenanceCommand } from '../command';
import { readPlaces } from '../places';
import { readArguments } from '../read-arguments';
import { writeBackup } from './write-backup';

/** `rolecall-backup`: copies an SQLite database and what belongs to it, beside the running service. */
export const backupCommand: MaintenanceCommand = {
  usage: `Usage: rolecall-backup <folder>

Makes a backup of the SQLite database in DATA_DIR, as a new folder in <folder>. The service may run and write.
Reads DATA_DIR, AUDIT_SIGNING_KEY_FILE and AUDIT_CHECKPOINT_FILE, as the service does.

Exit codes: 0 done, 1 failed, 2 called wrongly.
`,
  async run(args, env) {
    const [parent] = readArguments(args, [], ['the folder for backups']).positionals;
    const { folder, manifest } = await writeBackup(readPlaces(env), parent!);
    const { auditHead, files } = manifest;
    const withoutKey = files[SIGNING_KEY] === undefined;
    return (
      `${folder}\nThe audit log in it ends with record ${auditHead.seq}, hash ${auditHead.hash}.` +
      (withoutKey ? '\nThe signing key is kept elsewhere (AUDIT_SIGNING_KEY_FILE) and is not in it.' : '')
    );
  },
};

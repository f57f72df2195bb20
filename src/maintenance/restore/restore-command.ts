import type { MaintenanceCommand } from '../command';
import { readPlaces } from '../places';
import { readArguments } from '../read-arguments';
import { restoreBackup, type Restore } from './restore-backup';

/** `rolecall-restore`: puts a backup in the place of the SQLite database of a stopped service. */
export const restoreCommand: MaintenanceCommand = {
  usage: `Usage: rolecall-restore <backup> [--force]

Verifies a backup made by rolecall-backup, its checksums and its audit log, and puts it into DATA_DIR. The service has
to be stopped. The next start records the restore in the audit log.

  --force   replace the database that is there; it is kept beside under another name

Exit codes: 0 done, 1 refused or failed (nothing was replaced), 2 called wrongly.
`,
  async run(args, env) {
    const { positionals, options } = readArguments(args, { force: 'boolean' }, ['the folder of a backup']);
    const places = readPlaces(env);
    const restore = await restoreBackup(positionals[0]!, places, { force: options.force === true });
    return [...sentences(restore)].join('\n');
  },
};

function* sentences({ manifest, former, signingKey, toAccept, pausedChanges }: Restore): Generator<string> {
  yield `Restored the backup of ${manifest.startedAt}. The audit log ends with record ${manifest.auditHead.seq}.`;
  if (former !== undefined) yield `The former database is now ${former}.`;
  if (signingKey === 'missing')
    yield 'The signing key is not in the backup: put it at AUDIT_SIGNING_KEY_FILE before the start, or a new one is made.';
  if (pausedChanges.length > 0)
    yield `Paused, as they were being applied: ${pausedChanges.join(', ')}. Resume each once you know what became of it.`;
  if (toAccept !== undefined)
    yield (
      `AUDIT_CHECKPOINT_FILE contains checkpoints of later records. To accept that they are gone, start the service ` +
      `once with AUDIT_ACCEPT_RESTORE=${toAccept}`
    );
}

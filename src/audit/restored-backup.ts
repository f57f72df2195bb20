import { Injectable, Logger } from '@nestjs/common';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSettings } from '../config/settings';
import { hasCode } from '../common/whole-files';
import { SYSTEM } from './event/audit-actor';
import { AuditLog } from './log/audit-log';
import { AuditReader } from './reading/audit-reader';

/** What the command that restores a backup leaves in DATA_DIR for the next start. */
export interface RestoreNote {
  /** Of this restore. */
  readonly id: string;
  readonly restoredAt: string;
  readonly backupId: string;
  readonly backedUpAt: string;
  /** Where the log ended in the backup. */
  readonly head: { readonly seq: number; readonly hash: string };
  /** Ids of changes that were being applied when the backup was made. */
  readonly pausedChanges: readonly string[];
  /** Of the restored file: a note next to another database says nothing about it. */
  readonly inode: number;
}

export function restoreNoteFile(dataDir: string): string {
  return join(dataDir, 'rolecall.restored.json');
}

/** Records in the audit log that its database was restored from a backup while the service was stopped. */
@Injectable()
export class RestoredBackup {
  private readonly logger = new Logger(RestoredBackup.name);

  constructor(
    private readonly settings: DatabaseSettings,
    private readonly log: AuditLog,
    private readonly reader: AuditReader,
  ) {}

  async record(): Promise<void> {
    if (this.settings.url !== undefined) return;
    const file = restoreNoteFile(this.settings.dataDir);
    const note = readNote(file);
    if (note === undefined) return;
    const inode = statSync(join(this.settings.dataDir, 'rolecall.db'), { throwIfNoEntry: false })?.ino;
    if (note.inode === inode) await this.recordOnce(note);
    rmSync(file, { force: true });
  }

  /** The process may have ended between the record and the removal of the note. */
  private async recordOnce(note: RestoreNote): Promise<void> {
    const { id, restoredAt, backupId, backedUpAt, head, pausedChanges } = note;
    const recorded = await this.reader.withAction('database.restored');
    if (recorded.some(({ after }) => (after as { restoreId?: string } | null)?.restoreId === id)) return;
    await this.log.record({
      action: 'database.restored',
      actor: SYSTEM,
      target: { type: 'backup', id: backupId },
      outcome: 'success',
      after: { restoreId: id, restoredAt, backedUpAt, head, pausedChanges },
    });
    this.logger.warn({ msg: 'The database was restored from a backup', backupId, backedUpAt, seq: head.seq });
  }
}

function readNote(file: string): RestoreNote | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RestoreNote;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

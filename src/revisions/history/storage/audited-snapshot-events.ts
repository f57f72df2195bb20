import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { SYSTEM } from '../../../audit/event/audit-actor';
import { AuditLog } from '../../../audit/log/audit-log';
import type { Schema } from '../../../database/schema';
import type { SnapshotEvents } from './snapshot-events';
import type { StoredRevision } from './stored-revision';

/** Records in the audit log what happens to stored snapshots, in the same transaction. */
@Injectable()
export class AuditedSnapshotEvents implements SnapshotEvents {
  constructor(private readonly log: AuditLog) {}

  async stored(tx: Transaction<Schema>, { revision, asOf, calls, gaps }: StoredRevision): Promise<void> {
    await this.log.append(tx, {
      action: 'snapshot.stored',
      actor: SYSTEM,
      target: { type: 'snapshot', id: String(revision) },
      outcome: 'success',
      after: { asOf, calls, partial: gaps.length > 0 },
    });
  }

  async thinned(tx: Transaction<Schema>, revisions: readonly number[]): Promise<void> {
    await this.log.append(tx, {
      action: 'snapshots.thinned',
      actor: SYSTEM,
      target: null,
      outcome: 'success',
      before: { revisions: [...revisions] },
    });
  }
}

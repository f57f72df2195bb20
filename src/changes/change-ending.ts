import { Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { SYSTEM } from '../audit/event/audit-actor';
import type { AuditEvent } from '../audit/event/audit-event';
import type { Schema } from '../database/schema';
import type { StoredChange } from './change';
import { openIn, type ChangeProgress } from './change-progress';
import { recordedWarnings } from './change-warnings';
import { endStatus } from './end-status';
import { ChangeStore } from './storage/change-store';

/** Ends a change when none of its items is open any more. */
@Injectable()
export class ChangeEnding {
  constructor(private readonly store: ChangeStore) {}

  /** Gives what is to be recorded: nothing as long as an item is open. */
  async endIfOver(tx: Transaction<Schema>, id: string, at: string): Promise<AuditEvent[]> {
    if (openIn(await this.store.counts(id, tx)) > 0) return [];
    const change = await this.store.get(id, tx);
    if (change === undefined) return [];
    const progress = await this.store.progress(id, tx);
    const status = endStatus(change, progress);
    if (status === undefined) return [];
    await this.store.set(tx, id, { status, revision: progress.revision, ended_at: at });
    return [endedEvent({ ...change, status }, progress)];
  }
}

function endedEvent(change: StoredChange, progress: ChangeProgress): AuditEvent {
  return {
    action: 'change.ended',
    actor: SYSTEM,
    target: { type: 'change', id: change.id },
    outcome: 'success',
    before: null,
    after: { status: change.status, ...progress.counts, ...recordedWarnings(change, progress) },
  };
}

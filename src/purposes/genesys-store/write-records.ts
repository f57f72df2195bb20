import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { actorOf } from '../../audit/event/audit-actor';
import type { AuditEvent } from '../../audit/event/audit-event';
import { AuditLog } from '../../audit/log/audit-log';
import { AuditedWork, type CompletedWork, type IntendedAction } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { LeasePermit } from '../../genesys/lease-permit';
import type { PurposeContent, StoredPurpose } from '../purpose';
import { PurposeChangeNotAppliedError, PurposeChangeUnconfirmedError } from './change-errors';
import type { SentWrite } from './sent-write';
import { SentWrites } from './sent-writes';

/** Records that a change is about to be sent; when that cannot be recorded, nothing is sent. */
export type Announce = (
  change: SentWrite['change'],
  by: Requester,
  purpose?: StoredPurpose,
  content?: PurposeContent,
) => Promise<void>;

/** The audit log's records of changes at Genesys, which no transaction of ours can include. */
@Injectable()
export class WriteRecords {
  constructor(
    @Inject(Database) private readonly database: Pick<Database, 'transaction'>,
    @Inject(AuditLog) private readonly log: Pick<AuditLog, 'append'>,
    private readonly audited: AuditedWork,
    private readonly sent: SentWrites,
  ) {}

  /**
   * Makes a change and records its outcome, together with what `keep` stores. What the change announced and its permit
   * then reports as unanswered may still arrive at Genesys, and is looked for.
   */
  async run<Event extends AuditEvent, Value>(
    act: IntendedAction<Event>,
    permit: Pick<LeasePermit, 'isOpen'>,
    change: (announce: Announce) => Promise<Value>,
    keep: (tx: Transaction<Schema>, value: Value) => Promise<CompletedWork<Value, Event>>,
  ): Promise<Value> {
    const id = uuidv7();
    const [outcome] = await Promise.allSettled([change((...write) => this.announce(id, ...write))]);
    if (outcome.status === 'rejected') {
      // What is not settled is looked for.
      const isOpen = permit.isOpen || isUnseen(outcome.reason);
      await this.sent.settle(id, isOpen).catch(() => undefined);
    }
    return this.audited.run<Event, Value>(act, async (tx) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      const done = await keep(tx, outcome.value);
      await this.sent.settle(id, permit.isOpen, tx);
      return done;
    });
  }

  private async announce(
    id: string,
    ...[change, { caller, requestId }, purpose, content]: Parameters<Announce>
  ): Promise<void> {
    const target = purpose === undefined ? null : targetOf(purpose);
    const after = { change, writeId: id, ...(content && { content }) };
    const event = { action: 'purpose.change_sent', actor: actorOf(caller), target, requestId } as const;
    const { id: purposeId, version = 0 } = purpose ?? {};
    await this.database.transaction(async (tx) => {
      await this.sent.begin(tx, { id, change, purposeId, version, content });
      await this.log.append(tx, { ...event, before: null, outcome: 'success', after });
    });
  }
}

export function targetOf({ id, content }: StoredPurpose) {
  return { type: 'purpose', id, name: content.name } as const;
}

/** Genesys answered, and what it answered has not been seen yet. */
function isUnseen(error: unknown): boolean {
  return error instanceof PurposeChangeNotAppliedError || error instanceof PurposeChangeUnconfirmedError;
}

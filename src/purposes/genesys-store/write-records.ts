import type { Transaction } from 'kysely';
import { actorOf } from '../../audit/event/audit-actor';
import type { AuditEvent } from '../../audit/event/audit-event';
import type { AuditLog } from '../../audit/log/audit-log';
import type { AuditedWork, DoneWork, IntendedAct } from '../../audit/log/audited-work';
import type { Requester } from '../../auth/requested-by';
import type { Schema } from '../../database/schema';
import type { PurposeContent, StoredPurpose } from '../purpose';

/** What the audit log says of changes at Genesys, which no transaction of ours can hold. */
export class WriteRecords {
  constructor(
    private readonly log: Pick<AuditLog, 'record'>,
    private readonly audited: AuditedWork,
  ) {}

  /** Records that a change is about to be sent; when that cannot be recorded, nothing is sent. */
  async announce(
    change: 'create' | 'replace' | 'delete',
    { caller, requestId }: Requester,
    purpose?: StoredPurpose,
    content?: PurposeContent,
  ): Promise<void> {
    const target = purpose === undefined ? null : targetOf(purpose);
    const after = { change, ...(content && { content }) };
    const event = { action: 'purpose.change_sent', actor: actorOf(caller), target, requestId } as const;
    await this.log.record({ ...event, outcome: 'success', after });
  }

  /** Makes a change and records what became of it, together with what `keep` stores. */
  async run<Event extends AuditEvent, Value>(
    act: IntendedAct<Event>,
    change: () => Promise<Value>,
    keep: (tx: Transaction<Schema>, value: Value) => Promise<DoneWork<Value, Event>>,
  ): Promise<Value> {
    const [outcome] = await Promise.allSettled([change()]);
    return this.audited.run<Event, Value>(act, (tx) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return keep(tx, outcome.value);
    });
  }
}

export function targetOf({ id, content }: StoredPurpose) {
  return { type: 'purpose', id, name: content.name } as const;
}

import { CLOCK, type Clock } from '../../common/clock';
import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { trustedNow } from '../../common/trusted-clock';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { AuditRecord } from '../audit-record';
import type { AuditEvent } from '../event/audit-event';
import { recordContent, type RecordContent } from '../event/record-content';
import { appendRecords } from './append-records';
import { lockHead } from './audit-head';
import { clockJumped } from './clock-jumped';
import { AuditLogClosedError, AuditQueueFullError } from '../audit.errors';
import { GroupCommit } from './group-commit';

/** Maximum number of events that wait to be recorded on their own. */
export const MAX_WAITING = 10_000;

/** The tamper-evident log: every record holds the hash of the one before it. Records are never changed. */
@Injectable()
export class AuditLog {
  private readonly group = new GroupCommit((contents: readonly RecordContent[]) => this.commit(contents));
  private readonly listeners: ((seq: number) => void)[] = [];
  private closed = false;

  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock = trustedNow,
  ) {}

  /**
   * Records an event in the transaction of what it is about: both happen, or neither. Call it last in the
   * transaction: until the commit, every other append on every instance waits.
   * Throws SecretInEventError or EventTooLargeError; let whatever it throws end the transaction.
   */
  async append(tx: Transaction<Schema>, event: AuditEvent): Promise<AuditRecord> {
    const [record] = await this.write(tx, [recordContent(event)]);
    return record as AuditRecord;
  }

  /**
   * Records an event on its own and resolves once it is durable. Waiting events share a transaction.
   * Throws like `append`, AuditQueueFullError or AuditLogClosedError.
   */
  async record(event: AuditEvent): Promise<AuditRecord> {
    if (this.closed) throw new AuditLogClosedError();
    if (this.group.size >= MAX_WAITING) throw new AuditQueueFullError(MAX_WAITING);
    return this.group.add(recordContent(event));
  }

  /**
   * The listener is called with the number of the last record after each append; the transaction may not have ended
   * yet.
   */
  onAppended(listener: (seq: number) => void): void {
    this.listeners.push(listener);
  }

  /** Accepts no more events to be recorded on their own, and waits for those already accepted. */
  async close(): Promise<void> {
    this.closed = true;
    await this.group.idle();
  }

  private commit(contents: readonly RecordContent[]): Promise<AuditRecord[]> {
    return this.database.transaction((tx) => this.write(tx, contents));
  }

  private async write(tx: Transaction<Schema>, contents: readonly RecordContent[]): Promise<AuditRecord[]> {
    const head = await lockHead(tx, this.database.dialect, this.clock);
    const jumped = await clockJumped(tx, head);
    const records = await appendRecords(tx, head, [...jumped, ...contents]);
    for (const listener of this.listeners) listener(head.seq + records.length);
    return records.slice(jumped.length);
  }
}

import { Logger } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { DomainError } from '../../common/domain-error';
import type { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { AuditEvent } from '../event/audit-event';
import type { AuditLog } from './audit-log';

/** What is known of an act before it is tried: all but how it ended. */
export type IntendedAct<Event extends AuditEvent = AuditEvent> = Omit<Event, 'outcome' | 'reason' | 'after'>;

/** What the work gives back, and what it adds to the record once it is done. */
export interface DoneWork<Value, Event extends AuditEvent = AuditEvent> {
  readonly value: Value;
  readonly recorded?: Partial<Pick<Event, 'target' | 'before' | 'after' | 'correlationId'>>;
}

/** Acts that must not happen without a record of them. */
export class AuditedWork {
  private readonly logger = new Logger(AuditedWork.name);

  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
  ) {}

  /**
   * Does the work in a transaction and records it in the same one, so that what cannot be recorded is undone. When
   * the work throws, that is recorded by itself (`refused` for a 403, else `failed`) and the error goes on.
   */
  async run<Event extends AuditEvent, Value>(
    act: IntendedAct<Event>,
    work: (tx: Transaction<Schema>) => Promise<DoneWork<Value, Event>>,
  ): Promise<Value> {
    try {
      return await this.database.transaction(async (tx) => {
        const { value, recorded } = await work(tx);
        await this.log.append(tx, { ...act, ...recorded, outcome: 'success' } as AuditEvent);
        return value;
      });
    } catch (error) {
      await this.recordFailure({ ...act, ...ending(error) } as AuditEvent);
      throw error;
    }
  }

  /** The act did not happen, so that a log that fails here must not hide why. */
  private async recordFailure(event: AuditEvent): Promise<void> {
    try {
      await this.log.record(event);
    } catch (error) {
      this.logger.error({ msg: 'A failed act could not be recorded', action: event.action, err: error });
    }
  }
}

/** Only a DomainError speaks in its own words: others may hold anything. */
function ending(error: unknown): Pick<AuditEvent, 'outcome' | 'reason'> {
  if (!(error instanceof DomainError)) return { outcome: 'failed', reason: 'internal_error' };
  return { outcome: error.status === 403 ? 'refused' : 'failed', reason: `${error.code}: ${error.message}` };
}

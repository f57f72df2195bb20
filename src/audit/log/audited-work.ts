import { Injectable, Logger } from '@nestjs/common';
import type { Transaction } from 'kysely';
import { DomainError } from '../../common/errors';
import { Database } from '../../database/database';
import type { Schema } from '../../database/schema';
import type { AuditEvent } from '../event/audit-event';
import { AuditLog } from './audit-log';
import { RepeatCounter } from './repeat-counter';

/** What is known of an act before it is tried: all but how it ended. */
export type IntendedAction<Event extends AuditEvent = AuditEvent> = Omit<
  Event,
  'outcome' | 'reason' | 'after'
>;

/** What the work gives back, and what it adds to the record once it is done. */
export interface CompletedWork<Value, Event extends AuditEvent = AuditEvent> {
  readonly value: Value;
  readonly recorded?: Partial<Pick<Event, 'target' | 'before' | 'after' | 'correlationId'>>;
  /** What the act has led to, recorded after it. */
  readonly following?: readonly AuditEvent[] | undefined;
}

/** The same for several things. */
export interface CompletedBatch<Value, Event extends AuditEvent = AuditEvent> {
  readonly value: Value;
  readonly recorded: readonly NonNullable<CompletedWork<Value, Event>['recorded']>[];
}

/** Things that one caller failed at in the same way and that are named within a minute; the others are counted together. */
const MAX_TARGETS = 20;

/** Acts that must not happen without a record of them. */
@Injectable()
export class AuditedWork {
  private readonly logger = new Logger(AuditedWork.name);
  private readonly failures = new RepeatCounter<AuditEvent>({
    maxMembers: MAX_TARGETS,
    nameless: (event) => ({ ...event, target: null }),
    write: (event, count) => this.recordFailure(event, count),
  });

  constructor(
    private readonly database: Database,
    private readonly log: AuditLog,
  ) {}

  /**
   * Does the work and records it in the same transaction, so that what cannot be recorded is undone. If the work
   * throws, that is recorded on its own (`refused` for a 403, otherwise `failed`) and the error is rethrown; the same
   * failure of the same caller is recorded once a minute, then with its count.
   */
  async run<Event extends AuditEvent, Value>(
    act: IntendedAction<Event>,
    work: (tx: Transaction<Schema>) => Promise<CompletedWork<Value, Event>>,
  ): Promise<Value> {
    try {
      return await this.database.transaction(async (tx) => {
        const { value, recorded, following = [] } = await work(tx);
        await this.log.append(tx, { ...act, ...recorded, outcome: 'success' } as AuditEvent);
        for (const event of following) await this.log.append(tx, event);
        return value;
      });
    } catch (error) {
      await this.failed(act, error);
      throw error;
    }
  }

  /** As `run`, for work that does the same to several things: a record for each, in the same transaction. */
  async runEach<Event extends AuditEvent, Value>(
    act: IntendedAction<Event>,
    work: (tx: Transaction<Schema>) => Promise<CompletedBatch<Value, Event>>,
  ): Promise<Value> {
    try {
      return await this.database.transaction(async (tx) => {
        const { value, recorded } = await work(tx);
        for (const one of recorded)
          await this.log.append(tx, { ...act, ...one, outcome: 'success' } as AuditEvent);
        return value;
      });
    } catch (error) {
      await this.failed(act, error);
      throw error;
    }
  }

  /** Records what was counted up to now. */
  close(): Promise<void> {
    return this.failures.close();
  }

  private failed(act: IntendedAction, error: unknown): Promise<void> {
    const { action, actor, target } = act;
    const code = error instanceof DomainError ? error.code : 'internal_error';
    const key = { group: JSON.stringify([action, actor, code]), member: JSON.stringify(target) };
    return this.failures.add(key, { ...act, ...ending(error) } as AuditEvent);
  }

  /** The act did not happen, so that a log that fails here must not hide why. */
  private async recordFailure(event: AuditEvent, count?: number): Promise<void> {
    try {
      await this.log.record(count === undefined ? event : ({ ...event, after: { count } } as AuditEvent));
    } catch (error) {
      this.logger.error({ msg: 'A failed action could not be recorded', action: event.action, err: error });
    }
  }
}

/** Only a DomainError speaks in its own words: others may hold anything. */
function ending(error: unknown): Pick<AuditEvent, 'outcome' | 'reason'> {
  if (!(error instanceof DomainError)) return { outcome: 'failed', reason: 'internal_error' };
  return { outcome: error.status === 403 ? 'refused' : 'failed', reason: `${error.code}: ${error.message}` };
}

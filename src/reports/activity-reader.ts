import { Injectable } from '@nestjs/common';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql, type RawBuilder } from 'kysely';
import type { AuditRecord, Outcome } from '../audit/audit-record';
import { AuditReader } from '../audit/reading/audit-reader';
import { within, type SeqRange } from '../audit/reading/audit-query';
import { Database } from '../database/database';
import { ActivitySums, type ActivityCount, type ActivitySum } from './activity-sums';
import type { ActivityPeriod } from './activity-period';

/** This many records are counted in a few milliseconds; the database serves others in between. */
const WINDOW = 5_000;

/** Reads who did what in a range of the audit log. */
@Injectable()
export class ActivityReader {
  constructor(
    private readonly database: Database,
    private readonly log: AuditReader,
  ) {}

  /** The records of the period among the first `lastSeq`. */
  async rangeOf({ from, to }: ActivityPeriod, lastSeq: number): Promise<SeqRange> {
    const range = await this.log.rangeOf({ from, to });
    return { ...range, last: Math.min(range.last, lastSeq) };
  }

  /** How often each actor did what, sorted by actor and action. */
  async sums({ first, last, times }: SeqRange, actor?: string): Promise<readonly ActivitySum[]> {
    const sums = new ActivitySums();
    for (let start = first; start <= last; start += WINDOW) {
      const counts = await this.countWindow(
        { first: start, last: Math.min(last, start + WINDOW - 1), times },
        actor,
      );
      for (const count of counts) sums.add(count);
    }
    return sums.sorted();
  }

  /** The records themselves, oldest first, in batches. */
  async *records(range: SeqRange, actor?: string): AsyncGenerator<readonly AuditRecord[]> {
    for await (const lines of this.log.batches({ actor }, range)) {
      if (lines.length > 0) yield lines.map((line) => JSON.parse(line) as AuditRecord);
      await nextTurn();
    }
  }

  private async countWindow({ first, last, times }: SeqRange, actor?: string): Promise<ActivityCount[]> {
    const rows = await this.database.kysely
      .selectFrom('audit_record')
      .select(['actor_id as actorId', 'action', 'outcome', this.actorType().as('actorType')])
      .select(({ fn }) => [
        fn.countAll<number>().as('count'),
        fn.min('time').as('firstAt'),
        fn.max('time').as('lastAt'),
      ])
      .where('seq', '>=', first)
      .where('seq', '<=', last)
      .where((rows) => rows.and(within(rows, times)))
      .$if(actor !== undefined, (query) => query.where('actor_id', '=', actor as string))
      .groupBy(['actor_id', 'action', 'outcome', this.actorType()])
      .execute();
    return rows.map((row) => ({ ...row, outcome: row.outcome as Outcome }));
  }

  private actorType(): RawBuilder<string> {
    return this.database.dialect === 'sqlite'
      ? sql<string>`json_extract(record, '$.actor.type')`
      : sql<string>`(record::json #>> '{actor,type}')`;
  }
}

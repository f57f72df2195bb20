import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Database } from '../../database/database';
import type { AuditRecord } from '../audit-record';
import type { AuditAction } from '../event/audit-event';
import type { AuditFilter, AuditOrder } from './audit-filter';
import {
  endOfWindow,
  matchesInWindow,
  recordHash,
  within,
  type SeqRange,
  type TimeRange,
  type WindowQuery,
} from './audit-query';
import { UnknownRecordError } from '../audit.errors';

/** Records that are held at once while many are read: an export makes text of them all. */
const BATCH_SIZE = 100;
/** The same for a consumer that looks at each record once and releases it: fewer and larger batches take less time. */
export const LARGE_BATCH_SIZE = 400;

/**
 * Maximum number of records that the database scans for one page; a rarer match is found by requesting the next page.
 */
const WINDOW = 1_000;

/** Most records that are read at once of an action that is rare. */
const MAX_RARE = 10_000;

/** What identifies a record: `hash` covers all else. */
export type RecordSeal = Pick<AuditRecord, 'chain' | 'seq' | 'hash'>;

export interface AuditPageQuery {
  readonly filter: AuditFilter;
  readonly order: AuditOrder;
  readonly size: number;
  /** The page begins after this record, in its order. */
  readonly after?: number;
}

export interface StoredRecord {
  readonly seq: number;
  /** Canonical JSON, exactly as recorded. */
  readonly record: string;
}

export interface AuditPage {
  /** May be fewer than requested, or none, though `next` says that there are more to scan. */
  readonly items: readonly StoredRecord[];
  /** The next page begins after this record; absent on the last page. */
  readonly next?: number;
}

/** Reads the log. Pages are found by where the last one ended, so that what is appended moves nothing. */
@Injectable()
export class AuditReader {
  constructor(private readonly database: Database) {}

  async page(query: AuditPageQuery): Promise<AuditPage> {
    return this.pageWithin(await this.rangeOf(query.filter), query);
  }

  /** Every record of the range that matches, in canonical JSON, oldest first, a few at a time. Reads a little ahead. */
  async *batches(filter: AuditFilter, range: SeqRange, size = BATCH_SIZE): AsyncGenerator<readonly string[]> {
    const read = (after: number) => this.pageWithin(range, { filter, order: 'asc', size, after });
    let ahead: Promise<AuditPage> | undefined = read(range.first - 1);
    while (ahead !== undefined) {
      const page: AuditPage = await ahead;
      ahead = page.next === undefined ? undefined : read(page.next);
      // A consumer that leaves before the end does not wait for it; one that goes on gets its error.
      ahead?.catch(() => undefined);
      yield page.items.map(({ record }) => record);
    }
  }

  /** Throws UnknownRecordError (404). */
  async record(seq: number): Promise<AuditRecord> {
    const rows = this.database.kysely.selectFrom('audit_record').select('record').where('seq', '=', seq);
    const row = await rows.executeTakeFirst();
    if (row === undefined) throw new UnknownRecordError(seq);
    return JSON.parse(row.record) as AuditRecord;
  }

  /** The end of the log: its last record's number (0 when it is empty) and hash. */
  head(): Promise<{ chain: string; seq: number; hash: string }> {
    const rows = this.database.kysely.selectFrom('audit_head').select(['chain', 'seq', 'hash']);
    return rows.executeTakeFirstOrThrow();
  }

  /**
   * What the head states, and what the last record states about itself, at one moment; undefined where there is none.
   */
  async ends(): Promise<{ head?: RecordSeal; last?: RecordSeal }> {
    const { kysely, dialect } = this.database;
    const last = kysely.selectFrom('audit_record').select((record) => record.fn.max('seq').as('seq'));
    const [row] = await kysely
      .selectFrom(sql<{ one: number }>`(select 1 as one)`.as('one'))
      .leftJoin('audit_head as head', (join) => join.onTrue())
      .leftJoin('audit_record as last', (join) => join.on('last.seq', '=', last))
      .select(['head.chain', 'head.seq', 'head.hash', 'last.seq as lastSeq', 'last.record'])
      .select(recordHash(dialect, 'last').as('lastHash'))
      .execute();
    const chain = row?.record ? (JSON.parse(row.record) as AuditRecord).chain : '';
    return {
      head: row?.chain == null ? undefined : { chain: row.chain, seq: row.seq ?? 0, hash: row.hash ?? '' },
      last: row?.lastSeq == null ? undefined : { chain, seq: row.lastSeq, hash: row.lastHash },
    };
  }

  /** What identifies the records with these numbers, as far as there are any. */
  async sealsOf(seqs: readonly number[]): Promise<ReadonlyMap<number, RecordSeal>> {
    if (seqs.length === 0) return new Map();
    const rows = await this.database.kysely
      .selectFrom('audit_record')
      .select(['seq', 'record'])
      .where('seq', 'in', seqs)
      .execute();
    return new Map(rows.map(({ seq, record }) => [seq, sealOf(record)]));
  }

  /** The records of an action that is rare, oldest first. */
  async withAction(action: AuditAction): Promise<AuditRecord[]> {
    const rows = await this.database.kysely
      .selectFrom('audit_record')
      .select('record')
      .where('action', '=', action)
      .orderBy('seq')
      .limit(MAX_RARE)
      .execute();
    return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
  }

  /** Where times never go back, a range of times is a range of records; else each record's time counts as well. */
  async rangeOf({ from, to }: TimeRange): Promise<SeqRange> {
    if ((from ?? to) !== undefined && (await this.goesBack())) return this.rangeAround({ from, to });
    const first = from === undefined ? 1 : await this.firstSince(from);
    const last = to === undefined ? Number.MAX_SAFE_INTEGER : (await this.firstSince(to)) - 1;
    return { first, last };
  }

  /** The log itself records this, see log/clock-jumped. */
  private async goesBack(): Promise<boolean> {
    const jumps = this.database.kysely
      .selectFrom('audit_record')
      .select('seq')
      .where('action', '=', 'clock.jumped');
    return (await jumps.limit(1).executeTakeFirst()) !== undefined;
  }

  private async rangeAround(times: TimeRange): Promise<SeqRange> {
    const { first, last } = await this.database.kysely
      .selectFrom('audit_record')
      .select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
      .where((rows) => rows.and(within(rows, times)))
      .executeTakeFirstOrThrow();
    // No record: a range without any.
    return first === null ? { first: 1, last: 0 } : { first, last, times };
  }

  private async pageWithin(
    range: SeqRange,
    { filter, order, size, after }: AuditPageQuery,
  ): Promise<AuditPage> {
    const query: WindowQuery = { filter, range: remaining(range, order, after), order, window: WINDOW };
    const { kysely, dialect } = this.database;
    const rows = await matchesInWindow(kysely, dialect, query, size + 1).execute();
    if (rows.length > size) return { items: rows.slice(0, size), next: rows[size - 1]?.seq };
    const [end, beyond] = await endOfWindow(kysely, query).execute();
    return { items: rows, next: beyond && end?.seq };
  }

  /** The first record at or after a time, or a number that none has yet. */
  private async firstSince(time: string): Promise<number> {
    const row = await this.database.kysely
      .selectFrom('audit_record')
      .select('seq')
      .where('time', '>=', time)
      .orderBy('time')
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst();
    return row?.seq ?? Number.MAX_SAFE_INTEGER;
  }
}

function sealOf(record: string): RecordSeal {
  const { chain, seq, hash } = JSON.parse(record) as AuditRecord;
  return { chain, seq, hash };
}

function remaining(range: SeqRange, order: AuditOrder, after?: number): SeqRange {
  if (after === undefined) return range;
  return order === 'asc'
    ? { ...range, first: Math.max(range.first, after + 1) }
    : { ...range, last: Math.min(range.last, after - 1) };
}

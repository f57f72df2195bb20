import type { Database } from '../../database/database';
import type { AuditRecord } from '../audit-record';
import type { AuditFilter, AuditOrder } from './audit-filter';
import { endOfWindow, matchesInWindow, type SeqRange, type WindowQuery } from './audit-query';
import { UnknownRecordError } from './unknown-record-error';

/** Records that are held at once while many are read: an export makes text of them all. */
const AT_ONCE = 100;
/** The same for who looks at each once and lets go of it: fewer and larger batches take less time. */
export const MANY_AT_ONCE = 400;

/** Most records that the database looks at for one page; a rarer match is found by asking for the next page. */
export const WINDOW = 1_000;

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
  /** May be fewer than asked for, or none, though `next` says that there are more to look at. */
  readonly items: readonly StoredRecord[];
  /** The next page begins after this record; absent on the last page. */
  readonly next?: number;
}

/** Reads the log. Pages are found by where the last one ended, so that what is appended moves nothing. */
export class AuditReader {
  constructor(private readonly database: Database) {}

  async page(query: AuditPageQuery): Promise<AuditPage> {
    return this.pageWithin(await this.rangeOf(query.filter), query);
  }

  /** Every record of the range that matches, in canonical JSON, oldest first, a few at a time. Reads a little ahead. */
  async *batches(filter: AuditFilter, range: SeqRange, size = AT_ONCE): AsyncGenerator<readonly string[]> {
    const read = (after: number) => this.pageWithin(range, { filter, order: 'asc', size, after });
    let ahead: Promise<AuditPage> | undefined = read(range.first - 1);
    while (ahead !== undefined) {
      const page: AuditPage = await ahead;
      ahead = page.next === undefined ? undefined : read(page.next);
      // Whoever leaves before the end does not wait for it; whoever goes on gets its error.
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

  /** Times never decrease along the log, so that a range of times is a range of records. */
  async rangeOf({ from, to }: AuditFilter): Promise<SeqRange> {
    const first = from === undefined ? 1 : await this.firstSince(from);
    const last = to === undefined ? Number.MAX_SAFE_INTEGER : (await this.firstSince(to)) - 1;
    return { first, last };
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

function remaining(range: SeqRange, order: AuditOrder, after?: number): SeqRange {
  if (after === undefined) return range;
  return order === 'asc'
    ? { ...range, first: Math.max(range.first, after + 1) }
    : { ...range, last: Math.min(range.last, after - 1) };
}

import {
  sql,
  type ExpressionBuilder,
  type Kysely,
  type RawBuilder,
  type SelectQueryBuilder,
  type SqlBool,
} from 'kysely';
import type { Dialect, Schema } from '../../database/schema';
import { searchForms, type AuditFilter, type AuditOrder } from './audit-filter';

/** A stretch of the log: records from `first` to `last`, both included. */
export interface SeqRange {
  readonly first: number;
  readonly last: number;
  /** In a log whose times go back somewhere, each record's own time counts as well. */
  readonly times?: TimeRange;
}

/** Times from `from` on and before `to`. */
export interface TimeRange {
  readonly from?: string;
  readonly to?: string;
}

export interface WindowQuery {
  readonly filter: AuditFilter;
  readonly range: SeqRange;
  readonly order: AuditOrder;
  /** Maximum number of records that are scanned. */
  readonly window: number;
}

/** Columns with an index that ends with `seq`. The one that usually admits the fewest records comes first. */
const INDEXED = [
  ['target', 'target_id'],
  ['actor', 'actor_id'],
  ['action', 'action'],
  ['outcome', 'outcome'],
] as const;

/** The hash that is stored with a record; whether it is correct is for the verifier to decide. */
export function recordHash(dialect: Dialect, table = 'audit_record'): RawBuilder<string> {
  const record = sql.ref(`${table}.record`);
  return dialect === 'postgres' ? sql`(${record}::json ->> 'hash')` : sql`json_extract(${record}, '$.hash')`;
}

type AuditRows = SelectQueryBuilder<Schema, 'audit_record', object>;
type Expressions = ExpressionBuilder<Schema, 'audit_record'>;

/**
 * The records of a window that match, at most `limit`. The window is the first `window` records in the range that the
 * best index of the filter finds; the rest of the filter is applied to no others. So no filter, however rare its
 * matches, makes either database read more than a window at once. Records are fetched for matches only.
 */
export function matchesInWindow(db: Kysely<Schema>, dialect: Dialect, query: WindowQuery, limit: number) {
  const { filter, order, range } = query;
  const columns = ['seq', ...membersIn(filter).map(([, column]) => column)] as const;
  const text = filter.text === undefined ? [] : (['search'] as const);
  const time = range.times === undefined ? [] : (['time'] as const);
  const matches = db
    .selectFrom(
      windowOf(db, query)
        .select([...columns, ...text, ...time])
        .as('audit_record'),
    )
    .select('seq')
    .where((rows) =>
      rows.and([
        ...otherMembers(rows, filter),
        ...textSearch(rows, dialect, filter),
        ...within(rows, range.times),
      ]),
    )
    .orderBy('seq', order)
    .limit(limit);
  return db
    .selectFrom('audit_record')
    .select(['seq', 'record'])
    .where('seq', 'in', matches)
    .orderBy('seq', order);
}

/** The number of the window's last record, then that of the record after it; fewer rows if these do not exist. */
export function endOfWindow(db: Kysely<Schema>, query: WindowQuery) {
  return windowOf(db, query)
    .select('seq')
    .limit(2)
    .offset(query.window - 1);
}

function windowOf(db: Kysely<Schema>, { filter, range, order, window }: WindowQuery): AuditRows {
  const [leading] = membersIn(filter);
  return db
    .selectFrom('audit_record')
    .where('seq', '>=', range.first)
    .where('seq', '<=', range.last)
    .where((rows) => (leading === undefined ? rows.lit(true) : rows(leading[1], '=', leading[0])))
    .orderBy('seq', order)
    .limit(window);
}

function membersIn(filter: AuditFilter): (readonly [string, (typeof INDEXED)[number][1]])[] {
  return INDEXED.flatMap(([name, column]) => {
    const value = filter[name];
    return value === undefined ? [] : [[value, column] as const];
  });
}

function otherMembers(rows: Expressions, filter: AuditFilter) {
  const [, ...others] = membersIn(filter);
  return others.map(([value, column]) => rows(column, '=', value));
}

/** Conditions that leave the records of these times. */
export function within(rows: Expressions, { from, to }: TimeRange = {}) {
  return [
    ...(from === undefined ? [] : [rows('time', '>=', from)]),
    ...(to === undefined ? [] : [rows('time', '<', to)]),
  ];
}

function textSearch(rows: Expressions, dialect: Dialect, { text }: AuditFilter) {
  if (text === undefined) return [];
  const find = sql.raw(dialect === 'postgres' ? 'strpos' : 'instr');
  const found = searchForms(text).map((form) => sql<SqlBool>`${find}(${rows.ref('search')}, ${form}) > 0`);
  return [rows.or(found)];
}

import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Schema } from '../../database/schema';
import { comparableName } from '../comparable-name';
import type { StoredPurpose } from '../purpose';
import { toPurpose } from './purpose-rows';
import type { PurposeOrder, PurposePage, PurposeQuery } from './purpose-store';

type Rows = ExpressionBuilder<Schema, 'purpose'>;
type Filter = Pick<PurposeQuery, 'status' | 'category' | 'name'>;

/** The columns of each order; the last one distinguishes rows that are otherwise equal. */
const orders = {
  name: ['comparable_name', 'id'],
  status: ['status', 'comparable_name', 'id'],
  createdDate: ['created_at', 'id'],
  lastModifiedDate: ['modified_at', 'id'],
} as const satisfies Record<PurposeOrder, readonly string[]>;

/** Reads a page of purposes, and how many there are at the same time. */
export async function readPage(db: Kysely<Schema>, query: PurposeQuery): Promise<PurposePage> {
  const [totalCount, purposes] = await Promise.all([countOf(db, query), purposesOn(db, query)]);
  return { purposes, totalCount };
}

async function countOf(db: Kysely<Schema>, query: PurposeQuery): Promise<number> {
  const counted = db.selectFrom('purpose').select((rows) => rows.fn.countAll<number>().as('count'));
  const { count } = await counted.where((rows) => matches(rows, query)).executeTakeFirstOrThrow();
  return Number(count);
}

/** Matching purposes are found in an index; content is read only for those. */
async function purposesOn(db: Kysely<Schema>, query: PurposeQuery): Promise<StoredPurpose[]> {
  const { sortBy, descending, pageSize, pageNumber } = query;
  const direction = descending ? 'desc' : 'asc';
  let ids = db
    .selectFrom('purpose')
    .select('id')
    .where((rows) => matches(rows, query));
  for (const column of orders[sortBy]) ids = ids.orderBy(column, direction);
  const page = ids.limit(pageSize).offset((pageNumber - 1) * pageSize);
  let found = db
    .selectFrom(page.as('page'))
    .innerJoin('purpose', 'purpose.id', 'page.id')
    .selectAll('purpose');
  for (const column of orders[sortBy]) found = found.orderBy(`purpose.${column}`, direction);
  return (await found.execute()).map(toPurpose);
}

function matches(rows: Rows, { status, category, name }: Filter) {
  return rows.and([
    ...(status === undefined ? [] : [rows('status', '=', status)]),
    ...(category === undefined ? [] : [rows('id', 'in', usersOf(rows, category))]),
    ...(name === undefined ? [] : [contains(rows, comparableName(name))]),
  ]);
}

function usersOf(rows: Rows, category: string) {
  return rows.selectFrom('purpose_category').select('purpose_id').where('category', '=', category);
}

/** Not LIKE, which has wildcards, and in SQLite ignores case. */
function contains(rows: Rows, part: string) {
  return rows(
    rows.fn<string>('replace', ['comparable_name', rows.val(part), rows.val('')]),
    '!=',
    rows.ref('comparable_name'),
  );
}
